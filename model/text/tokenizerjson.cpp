// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/tokenizerjson.h"

#include "model/checkpoint/fileio.h"
#include "model/checkpoint/jsonfile.h"
#include "model/error.h"
#include "model/text/sentencepiecemodel.h"
#include "model/text/sentencepiecewriter.h"
#include "model/text/unicode.h"
#include "model/text/vocabulary.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <unordered_set>

namespace heed {

using nlohmann::json;

namespace {

constexpr std::size_t kLargestFile = std::size_t(128) << 20; // bytes; NLLB's has 17 to 33 MB
constexpr std::size_t kMostMissingIds = 4096;                // so that one entry cannot ask for a table of 2³¹

const json& field(const json& object, const char* key)
{
    static const json kNone;
    if (!object.is_object())
        return kNone;
    const auto found = object.find(key);
    return found == object.end() ? kNone : *found;
}

std::string text(const json& value)
{
    return value.is_string() ? value.get<std::string>() : std::string();
}

/// Bytes of a base64 text; characters that are none end it.
std::string decodeBase64(std::string_view encoded)
{
    constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string bytes;
    std::uint32_t bits = 0;
    int count = 0;
    for (const char digit : encoded) {
        const std::size_t value = kDigits.find(digit);
        if (value == kDigits.npos)
            break;
        bits = (bits << 6) | std::uint32_t(value);
        count += 6;
        if (count >= 8) {
            count -= 8;
            bytes += static_cast<char>((bits >> count) & 0xFFU);
        }
    }
    return bytes;
}

class Reader
{
public:
    Reader(const json& document, std::string file)
        : m_document(document), m_model(field(document, "model")), m_file(std::move(file))
    {
    }

    TokenizerJson read()
    {
        readAdded();
        const std::string type = text(field(m_model, "type"));
        if (type == "Unigram")
            readUnigram();
        else if (type == "BPE")
            readBytePairs();
        else
            fail("is of the type " + quotedForMessage(type) + "; Heed reads Unigram and BPE");
        return std::move(m_result);
    }

private:
    [[noreturn]] void fail(const std::string& fault) const { throw Error(m_file + ' ' + fault + '.'); }

    void readAdded()
    {
        for (const json& token : field(m_document, "added_tokens")) {
            const json& id = field(token, "id");
            const std::string content = text(field(token, "content"));
            if (!id.is_number_unsigned() || id.get<std::uint64_t>() > 0x7FFFFFFFU || content.empty())
                fail("adds a token without a number or a text");
            m_result.added.emplace(id.get<TokenId>(), content);
            m_addedPieces.insert(content);
        }
    }

    void place(const std::string& piece, std::size_t id, std::size_t most)
    {
        std::vector<std::string>& pieces = m_result.pieces;
        if (piece.empty() || id >= most + kMostMissingIds)
            fail("has a piece without a text, or a number far beyond its pieces");
        if (id >= pieces.size())
            pieces.resize(id + 1);
        if (!pieces[id].empty())
            fail("gives the number " + std::to_string(id) + " twice");
        pieces[id] = piece;
    }

    /// What is unknown its name says: "unk_id" is wrong in T5 files of some versions of transformers 5, 3 instead of 2.
    SentencePieceParts::Type typeOf(const std::string& piece) const
    {
        if (piece == kUnknownPiece)
            return SentencePieceParts::Type::Unknown;
        if (m_addedPieces.contains(piece))
            return SentencePieceParts::Type::Control;
        const bool isByte = m_parts.fallsBackToBytes && piece.size() == 6 && piece.starts_with("<0x");
        return isByte ? SentencePieceParts::Type::Byte : SentencePieceParts::Type::Normal;
    }

    /// [["▁the", -3.2], …], in the order of ids.
    void readUnigram()
    {
        readNormalizer(field(m_document, "normalizer"));
        readPreTokenizer(field(m_document, "pre_tokenizer"));
        m_parts.fallsBackToBytes = field(m_model, "byte_fallback") == true;
        const json& vocabulary = field(m_model, "vocab");
        for (const json& entry : vocabulary) {
            if (!entry.is_array() || entry.size() != 2 || !entry[0].is_string() || !entry[1].is_number()
                || !std::isfinite(entry[1].get<float>()))
                fail("has an entry of its vocabulary that is no piece with a score");
            const std::string piece = entry[0].get<std::string>();
            place(piece, m_result.pieces.size(), vocabulary.size());
            m_parts.pieces.push_back({piece, entry[1].get<float>(), typeOf(piece)});
        }
        finish();
    }

    void readBytePairs()
    {
        const json& vocabulary = field(m_model, "vocab");
        for (const auto& [piece, id] : vocabulary.items()) {
            if (!id.is_number_unsigned())
                fail("gives the piece " + quotedForMessage(piece) + " no number");
            place(piece, id.get<std::size_t>(), vocabulary.size());
        }
        readMerges();
        if (isByteLevel(field(m_document, "pre_tokenizer")))
            return;
        readNormalizer(field(m_document, "normalizer"));
        readPreTokenizer(field(m_document, "pre_tokenizer"));
        requireAllMerges();
        m_result.merges.clear();
        m_parts.kind = SentencePieceParts::Kind::BytePairs;
        m_parts.fallsBackToBytes = field(m_model, "byte_fallback") == true;
        for (std::size_t id = 0; id < m_result.pieces.size(); ++id) {
            const std::string& piece = m_result.pieces[id];
            if (!piece.empty()) // the earlier a piece was learned, the smaller its number
                m_parts.pieces.push_back({piece, -float(id), typeOf(piece)});
        }
        finish();
    }

    /// ["a b", …], or [["a", "b"], …] in newer files.
    void readMerges()
    {
        for (const json& merge : field(m_model, "merges")) {
            std::string left;
            std::string right;
            if (merge.is_string()) {
                const std::string pair = merge.get<std::string>();
                const std::size_t space = pair.find(' ');
                left = pair.substr(0, space);
                right = space == pair.npos ? std::string() : pair.substr(space + 1);
            } else if (merge.is_array() && merge.size() == 2) {
                left = text(merge[0]);
                right = text(merge[1]);
            }
            if (left.empty() || right.empty())
                fail("has a merge that does not name two pieces");
            m_result.merges.emplace_back(std::move(left), std::move(right));
        }
    }

    /// SentencePiece merges any two pieces that make a third, and has no list: it can stand in for one that names them all,
    /// as those do that were made from a SentencePiece model.
    void requireAllMerges() const
    {
        std::unordered_set<std::string> merges;
        for (const auto& [left, right] : m_result.merges)
            merges.insert(left + ' ' + right);
        const std::unordered_set<std::string> known(m_result.pieces.begin(), m_result.pieces.end());
        for (const std::string& piece : m_result.pieces) {
            if (m_addedPieces.contains(piece))
                continue;
            for (std::size_t split = 1; split < piece.size(); ++split) {
                const std::string left = piece.substr(0, split);
                const std::string right = piece.substr(split);
                if (known.contains(left) && known.contains(right) && !merges.contains(left + ' ' + right))
                    fail("has other merges than a SentencePiece model would have");
            }
        }
    }

    bool isByteLevel(const json& step)
    {
        if (text(field(step, "type")) == "ByteLevel") {
            m_result.addsPrefixSpace = field(step, "add_prefix_space") == true;
            return true;
        }
        return std::ranges::any_of(field(step, "pretokenizers"),
                                   [this](const json& part) { return isByteLevel(part); });
    }

    /// Trimming and the collapse of spaces are what SentencePiece does in any case.
    void readNormalizer(const json& step)
    {
        const std::string type = text(field(step, "type"));
        if (type == "Sequence") {
            for (const json& part : field(step, "normalizers"))
                readNormalizer(part);
        } else if (type == "Precompiled") {
            m_parts.charsMap = decodeBase64(text(field(step, "precompiled_charsmap")));
        } else if (!step.is_null() && type != "Strip" && !isSpaceReplacement(step)) {
            fail("normalises text in a way that Heed does not know, " + quotedForMessage(type));
        }
    }

    /// " {2,}" becomes one space. Where every space becomes ▁, none would be collapsed, and none put in front.
    static bool isSpaceReplacement(const json& step)
    {
        const std::string content = text(field(step, "content"));
        return text(field(step, "type")) == "Replace" && !text(field(field(step, "pattern"), "Regex")).empty()
               && (content == " " || content == kWordMark);
    }

    void readPreTokenizer(const json& step)
    {
        const std::string type = text(field(step, "type"));
        if (type == "Sequence") {
            for (const json& part : field(step, "pretokenizers"))
                readPreTokenizer(part);
        } else if (type == "Metaspace") {
            m_parts.addsSpace
                = field(step, "add_prefix_space") != false && text(field(step, "prepend_scheme")) != "never";
        } else if (!step.is_null() && type != "WhitespaceSplit") {
            fail("cuts words in a way that Heed does not know, " + quotedForMessage(type));
        }
    }

    void finish()
    {
        if (m_result.pieces.empty())
            fail("has no pieces");
        m_result.sentencePieceModel = writeSentencePieceModel(m_parts);
    }

    const json& m_document;
    const json& m_model;
    std::string m_file;
    std::unordered_set<std::string> m_addedPieces;
    SentencePieceParts m_parts;
    TokenizerJson m_result;
};

void requirePieces(const NumberedModel& numbered)
{
    for (const std::string_view required : {kEosPiece, kUnknownPiece}) {
        if (std::ranges::find(numbered.pieces, required) == numbered.pieces.end())
            throw Error(numbered.source + " has no piece " + quotedForMessage(required) + '.');
    }
}

} // namespace

TokenizerJson readTokenizerJson(const std::filesystem::path& path)
{
    const json document = readJsonObject(path, kLargestFile);
    return Reader(document, quotedPath(path)).read();
}

NumberedModel readNumberedModel(const std::filesystem::path& modelFile)
{
    const std::filesystem::path jsonFile = modelFile.parent_path() / kTokenizerJson;
    if (isPresent(modelFile) || !isPresent(jsonFile)) {
        SentencePieceModel model(modelFile);
        std::vector<std::string> pieces = model.pieces();
        NumberedModel numbered{std::move(model), std::move(pieces), {}, false, quotedPath(modelFile)};
        requirePieces(numbered);
        return numbered;
    }
    TokenizerJson file = readTokenizerJson(jsonFile);
    if (file.sentencePieceModel.empty())
        throw Error(quotedPath(jsonFile) + " has byte pairs, but this family of models uses SentencePiece.");
    SentencePieceModel model(file.sentencePieceModel, quotedPath(jsonFile));
    NumberedModel numbered{std::move(model), std::move(file.pieces), std::move(file.added), true, quotedPath(jsonFile)};
    requirePieces(numbered);
    return numbered;
}

} // namespace heed
