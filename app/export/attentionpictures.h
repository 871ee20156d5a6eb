// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation.h"
#include "model/translation.h"
#include "widgets/figure.h"
#include "widgets/figureoptions.h"

#include <QString>
#include <QStringList>

#include <cstddef>
#include <filesystem>
#include <memory>

namespace heed {

class ViewState;

/// What exported pictures show and how; the same for the window and the command line.
struct PictureRequest
{
    std::shared_ptr<const Translation> translation;
    std::size_t sentence = 0;
    std::size_t hypothesis = 0;
    Presentation presentation;
    FigureOptions options; ///< colours, scale and provenance are those of the other fields
};

/// What the window shows.
PictureRequest pictureRequest(const ViewState& state, const FigureOptions& options);

/// One head with its axes. @throws Error when the request has no trace.
std::unique_ptr<Figure> headPicture(const PictureRequest& request, HeadIndex head);

/// What a picture says below, and looks like: `what` it shows and how its tokens are reduced, with the title that goes
/// into the file.
struct PictureText
{
    QStringList caption;
    FigureOptions options;
};
PictureText pictureText(const PictureRequest& request, const QString& what);

/// All heads of a kind on one sheet. @throws Error as above.
std::unique_ptr<Figure> sheetPicture(const PictureRequest& request, AttentionKind kind);

/// Renders and writes; the file is complete or as it was before. Any thread.
/// @throws Error when the picture is too large for the format, or the disk says no.
void writePicture(const std::filesystem::path& path, const Figure& figure, PictureFormat format, int dpi);

/// "cross-layer2-head3.png": the name of a head's file among many.
QString headFileName(HeadIndex head, const QString& suffix);

} // namespace heed
