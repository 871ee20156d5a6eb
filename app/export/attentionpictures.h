// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation.h"
#include "model/translation.h"
#include "widgets/figure.h"

#include <QFont>
#include <QString>

#include <cstddef>
#include <filesystem>
#include <memory>

namespace heed {

/// What exported pictures show and how; the same for the window and the command line.
struct PictureRequest
{
    std::shared_ptr<const Translation> translation;
    std::size_t sentence = 0;
    std::size_t hypothesis = 0;
    Presentation presentation;
    QFont font;
    bool hasValues = false; ///< the weight in every cell, where it fits
};

/// One head with its axes. @throws Error when the request has no trace.
std::unique_ptr<Figure> headPicture(const PictureRequest& request, HeadIndex head);

/// All heads of a kind on one sheet. @throws Error as above.
std::unique_ptr<Figure> sheetPicture(const PictureRequest& request, AttentionKind kind);

/// Renders and writes; the file is complete or as it was before. Any thread.
/// @throws Error when the picture is too large for the format, or the disk says no.
void writePicture(const std::filesystem::path& path, const Figure& figure, PictureFormat format, int dpi);

/// "cross-layer2-head3.png": the name of a head's file among many.
QString headFileName(HeadIndex head, const QString& suffix);

} // namespace heed
