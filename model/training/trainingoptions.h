// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/modelconfig.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace heed::training {

/// Everything that decides a training, as `heed train --help` lists it.
struct TrainingOptions
{
    // Data
    std::vector<std::filesystem::path> tables; ///< source<TAB>target[<TAB>domain], one pair a line
    std::filesystem::path sourceText;          ///< or two files, one sentence a line
    std::filesystem::path targetText;
    std::vector<std::filesystem::path> exclude; ///< tables whose source sentences must not be trained on
    std::filesystem::path dev;                  ///< table to score on; empty: none
    int devSentences = 400;                     ///< of it, evenly spread; 0: all
    std::map<std::string, double> domainShares; ///< share of pairs drawn per domain; the rest by their sizes
    int maxLength = 100;                        ///< longer pairs (in pieces) are left out

    // Model
    std::filesystem::path output;      ///< model folder to write; checkpoints live below it
    std::filesystem::path init;        ///< start from this folder's weights and vocabulary; empty: from noise
    std::string sourceLanguage = "en"; ///< what tokenizer_config.json calls them
    std::string targetLanguage = "fr";
    int vocabularySize = 8000; ///< pieces, shared by both languages
    ModelConfig model;         ///< sizes; vocabulary and ids are filled in

    // Recipe (Vaswani et al. 2017, section 5, unless said otherwise)
    int batchTokens = 6000;     ///< source + target tokens per step, padding included
    double learningRate = 7e-4; ///< at the end of the warm-up
    int warmup = 1000;          ///< steps
    int steps = 20000;
    int coolDown = 0; ///< the last steps go linearly down to 0 instead
    int stop = 0;     ///< stop after this step, before `steps`; 0: go on to the end
    double dropout = 0.1;
    double pieceDropout = 0.0; ///< probability of cutting a piece into smaller ones, see PieceDropout
    double labelSmoothing = 0.1;
    double clipNorm = 1.0; ///< of the whole gradient; 0: no clipping
    std::uint64_t seed = 1;

    // Running
    int checkpointMinutes = 5;      ///< what a kill may lose
    int average = 5;                ///< the model written is the mean of that many checkpoints
    int threads = 0;                ///< 0: all cores
    std::string device = "auto";    ///< cpu, cuda, auto
    std::string precision = "auto"; ///< float32, bfloat16 (mixed), auto

    std::set<std::string> given; ///< names of the options that the command line had, without "--"
};

/// Reads the command line. @throws Error with one sentence for an unknown option or a bad value.
TrainingOptions parseTrainingOptions(const std::vector<std::string>& arguments);

/// The text of `--help`: what every option means and its default.
std::string trainingHelp(const std::string& program);

} // namespace heed::training
