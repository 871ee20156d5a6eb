// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exportcommand.h"

#include "app/cli/concatenate.h"
#include "app/cli/decodingarguments.h"
#include "app/cli/exportarguments.h"
#include "app/cli/inputlines.h"
#include "app/cli/modelarguments.h"
#include "app/cli/offscreenapplication.h"
#include "app/cli/warnings.h"
#include "app/export/attentionpictures.h"
#include "app/export/viewpictures.h"
#include "app/export/webpage.h"
#include "app/session/openedfile.h"
#include "model/checkpoint/fileio.h"
#include "model/error.h"

#include <ostream>

namespace heed {

namespace {

constexpr int kCandidates = 10; // that pages and views list at each step

/// Writes the files of one translation and says the path of each.
class Exporter
{
public:
    Exporter(const ExportRequest& request, std::shared_ptr<const Translation> translation, std::ostream& out)
        : m_request(request), m_translation(std::move(translation)), m_out(out)
    {
    }

    void write()
    {
        if (m_request.isPage()) {
            writePage();
            return;
        }
        if (m_request.isAlignment()) {
            writeAlignments();
            return;
        }
        for (std::size_t sentence = 0; sentence < m_translation->sentences.size(); ++sentence) {
            if (!m_request.view.empty())
                writeViews(sentence);
            else if (m_request.isPicture())
                writePictures(sentence);
            else
                writeNumbers(sentence);
        }
    }

private:
    /// One sentence needs no number; of several, "sentence2-" begins the names of the second's files.
    std::filesystem::path path(std::size_t sentence, const std::string& name) const
    {
        if (m_translation->sentences.size() == 1)
            return m_request.output / name;
        return m_request.output / ("sentence" + std::to_string(sentence + 1) + '-' + name);
    }

    void say(const std::filesystem::path& path) { m_out << path.string() << std::endl; }

    /// All sentences are on one page.
    void writePage()
    {
        const auto file = pageFile(m_request.output);
        WebPageRequest page{.translation = m_translation, .opened = {}, .presentation = m_request.presentation};
        page.opened.kind = m_request.heads.kinds.back(); // cross, when there are several
        page.opened.layer = m_request.heads.layer.value_or(0);
        page.opened.head = m_request.heads.head.value_or(0);
        writeWebPage(file, page);
        say(file);
    }

    /// All sentences are in one file, as other programs have it.
    void writeAlignments()
    {
        const auto format = std::get<AlignmentFormat>(m_request.format);
        AlignmentView view{
            .layer = m_request.heads.layer.value_or(-1), .head = m_request.heads.head, .row = m_request.row};
        std::string text;
        for (std::size_t sentence = 0; sentence < m_translation->sentences.size(); ++sentence) {
            const SentenceTranslation& translated = m_translation->sentences[sentence];
            if (view.layer < 0)
                view.layer = translated.record->trace(0)->shape(AttentionKind::Cross).layers - 1;
            text += alignmentText(format, translated, 0, view, sentence);
        }
        const auto file = m_request.output / ("alignment." + std::string(toString(format)) + ".txt");
        writeFileAtomically(file, text);
        say(file);
    }

    void writeNumbers(std::size_t sentence)
    {
        const auto format = std::get<NumberFormat>(m_request.format);
        const auto file = path(sentence, numbersFileStem(m_request.heads) + '.' + std::string(toString(format)));
        writeAttentionNumbers(file, format, m_translation->sentences[sentence], 0, m_request.heads);
        say(file);
    }

    /// Pictures for each kind; their name is the view's alone when there is one kind.
    void writeViews(std::size_t sentence)
    {
        ViewPictures views(m_translation, m_request.presentation);
        for (const auto kind : m_request.heads.kinds) {
            Selection selection;
            selection.sentence = int(sentence);
            selection.kind = kind;
            selection.layer = m_request.heads.layer.value_or(0);
            selection.head = m_request.heads.head.value_or(0);
            selection.query = selection.step = m_request.token.value_or(-1);
            selection.key = m_request.key.value_or(-1);
            const std::string name
                = m_request.view + (m_request.heads.kinds.size() > 1 ? '-' + std::string(toString(kind)) : "");
            if (m_request.steps.empty())
                writeView(views, selection, name, {});
            for (const int step : m_request.steps)
                writeView(views, selection, name + "-step" + std::to_string(step + 1), step);
        }
    }

    void writeView(ViewPictures& views, const Selection& selection, const std::string& name, std::optional<int> step)
    {
        const auto format = std::get<PictureFormat>(m_request.format);
        FigureOptions options;
        options.background = m_request.background;
        options.showValues = m_request.hasValues;
        const auto figure = views.picture(m_request.view, selection, options, step);
        if (!figure)
            throw Error("The view \"" + m_request.view + "\" has nothing to show here.");
        const auto file = path(std::size_t(selection.sentence), name + '.' + fileSuffix(format).toStdString());
        writePicture(file, *figure, format, m_request.dpi);
        say(file);
    }

    void writePictures(std::size_t sentence)
    {
        const auto format = std::get<PictureFormat>(m_request.format);
        const QString suffix = fileSuffix(format);
        PictureRequest picture{.translation = m_translation,
                               .sentence = sentence,
                               .hypothesis = 0,
                               .presentation = m_request.presentation,
                               .options = {}};
        picture.options.background = m_request.background;
        picture.options.showValues = m_request.hasValues;
        const auto trace = m_translation->sentences[sentence].record->trace(0);
        for (const auto kind : m_request.heads.kinds) {
            if (m_request.isSheet) {
                const auto file = path(sentence, std::string(toString(kind)) + "-sheet." + suffix.toStdString());
                writePicture(file, *sheetPicture(picture, kind), format, m_request.dpi);
                say(file);
                continue;
            }
            for (const HeadIndex head : selectHeads(m_request.heads, kind, trace->shape(kind))) {
                const auto file = path(sentence, headFileName(head, suffix).toStdString());
                writePicture(file, *headPicture(picture, head), format, m_request.dpi);
                say(file);
            }
        }
    }

    ExportRequest m_request;
    std::shared_ptr<const Translation> m_translation;
    std::ostream& m_out;
};

std::string readOneLine(const Arguments& arguments, CommandContext& context)
{
    InputLines lines(arguments, context);
    const auto line = lines.next();
    if (!line || line->find_first_not_of(" \t") == std::string::npos)
        throw UsageError("The sentence is missing.");
    if (lines.next())
        throw UsageError("One sentence or text at a time; put quotes around it.");
    return *line;
}

void makeFolder(const std::filesystem::path& folder)
{
    if (folder.empty()) // a file in the current one
        return;
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error || !std::filesystem::is_directory(folder))
        throw Error("The folder " + folder.string() + " cannot be made: " + error.message() + '.');
}

/// @throws UsageError before anything is written when a layer or head is not there.
void checkHeads(const ExportRequest& request, const Translation& translation)
{
    const auto trace = translation.sentences.front().record->trace(0);
    if (request.isAlignment())
        selectHeads(request.heads, AttentionKind::Cross, trace->shape(AttentionKind::Cross));
    else
        for (const auto kind : request.heads.kinds)
            selectHeads(request.heads, kind, trace->shape(kind));
}

/// @throws UsageError before anything is written when a sentence has no such token to look from or at.
void checkTokens(const ExportRequest& request, const Translation& translation)
{
    for (std::size_t sentence = 0; sentence < translation.sentences.size(); ++sentence) {
        const std::string where
            = translation.sentences.size() == 1 ? "" : " of sentence " + std::to_string(sentence + 1);
        const auto check = [&where](std::optional<int> token, int tokens, bool isOfSource) {
            if (token && *token >= tokens)
                throw UsageError("There is no token " + std::to_string(*token + 1) + ": the "
                                 + (isOfSource ? "source" : "translation") + where + " has " + std::to_string(tokens)
                                 + '.');
        };
        const auto trace = translation.sentences[sentence].record->trace(0);
        for (const auto kind : request.heads.kinds) {
            check(request.token, trace->shape(kind).queries, kind == AttentionKind::Encoder);
            check(request.key, trace->shape(kind).keys, kind != AttentionKind::Decoder);
        }
    }
}

/// What a file holds that was opened instead of translating. Kinds that it does not have are left out of the request.
/// @throws Error when nothing is left.
std::shared_ptr<const Translation> readAttention(ExportRequest& request, CommandContext& context)
{
    const Session session = readOpenedFile(*request.attention, request.sentence);
    for (const std::string& warning : session.warnings)
        context.err << "heed export: " << warning << '\n';
    const auto shown = std::size_t(std::max(session.shown, 0));
    const auto translation = shown < session.entries.size() ? session.entries[shown].translation : nullptr;
    if (!translation || translation->sentences.empty() || !translation->sentences.front().record)
        throw Error(quotedPath(*request.attention) + " holds no attention.");
    const auto trace = translation->sentences.front().record->trace(0);
    auto& kinds = request.heads.kinds;
    const AttentionKind wanted = kinds.front();
    std::erase_if(kinds, [&](AttentionKind kind) { return trace->shape(kind).layers == 0; });
    if (kinds.empty())
        throw Error(quotedPath(*request.attention) + " has no " + std::string(toString(wanted))
                    + " attention; --kind chooses another one.");
    return translation;
}

std::shared_ptr<const Translation> translateText(const Arguments& arguments, const ExportRequest& request,
                                                 CommandContext& context)
{
    auto options = toDecodingOptions(arguments);
    options.captureTrace = true;
    if ((request.isPage() || !request.view.empty()) && options.topCandidates == 0)
        options.topCandidates = kCandidates;
    const auto line = readOneLine(arguments, context);
    const auto translator = openModel(arguments, context);
    const LineTranslator lineTranslator(*translator, arguments, options);
    auto translation = std::make_shared<const Translation>(lineTranslator.translate(line));
    warnAboutCuts(*translation, translator->info(), {}, context.err);
    if (translation->sentences.empty())
        throw Error("There is nothing to translate in this text.");
    return translation;
}

int run(const Arguments& arguments, CommandContext& context)
{
    auto request = toExportRequest(arguments);
    if (request.attention && !arguments.operands().empty())
        throw UsageError("--attention is exported instead of a translation of TEXT.");
    const auto translation
        = request.attention ? readAttention(request, context) : translateText(arguments, request, context);
    checkHeads(request, *translation);
    if (request.token || request.key)
        checkTokens(request, *translation);
    makeFolder(request.isPage() ? pageFile(request.output).parent_path() : request.output);
    std::optional<OffscreenApplication> application;
    if (request.isPicture())
        application.emplace();
    Exporter(request, translation, context.out).write();
    return ExitOk;
}

} // namespace

Command exportCommand()
{
    return {
        .name = "export",
        .summary = "Write the attention of a translation as pictures, a web page or numbers",
        .operands = "TEXT",
        .description
        = "Translates TEXT and writes its attention: a picture of each head (cross-layer1-head3.png), a sheet of\n"
          "all heads of a kind (cross-sheet.png), one web page that shows everything and needs no network\n"
          "(attention.html), one file of numbers (attention.safetensors, cross.csv), or alignments of words or\n"
          "pieces as other programs write them (alignment.pharaoh.txt): of a head, or without --head of the\n"
          "mean of a layer's heads, the last layer's unless --layer says another. The path of every file is\n"
          "printed. Files are complete or not there: they are written under a temporary name first. A text of\n"
          "several sentences gives files for each, beginning with \"sentence1-\"; alignments of all are in one.",
        .examples = "  heed export -o heads \"The cat sleeps.\"\n"
                    "  heed export -o . --layer 3 --head 5 --format svg --words \"The cat sleeps.\"\n"
                    "  heed export -o . --kind all --sheet --dpi 200 \"The cat sleeps.\"\n"
                    "  heed export -o . --view heads --kind encoder --format pdf \"The cat sleeps.\"\n"
                    "  heed export -o . --view formula --layer 3 --head 5 --token 2 --step all \"The cat sleeps.\"\n"
                    "  heed export -o cat.html --format html \"The cat sleeps.\"\n"
                    "  heed export -o . --format safetensors --scores \"The cat sleeps.\"\n"
                    "  heed export -o . --format pharaoh --layer 6 \"The cat sleeps.\"\n"
                    "  heed export -o . --view flow --attention other.npz\n",
        .options = concatenate({exportOptions(), modelOptions(), decodingOptions(), taskOptions(), sourceOptions()}),
        .run = run,
    };
}

} // namespace heed
