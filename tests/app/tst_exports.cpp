// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/attentionnumbers.h"
#include "app/export/caption.h"
#include "app/export/exportcontroller.h"
#include "faketranslator.h"
#include "model/error.h"
#include "model/export/attentionbundle.h"
#include "widgets/viewfigure.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSemaphore>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

#include <cstddef>
#include <functional>
#include <memory>
#include <string>

using namespace heed;
using namespace heed::test;

/// What the window writes: valid files of every format, and never half of one.
class TestExports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesEveryPictureFormat_data();
    void writesEveryPictureFormat();
    void writesAFilePerHead();
    void writesTheShownView();
    void copiesTheShownView();
    void writesAFilePerStep();
    void exportsWaitForEachOtherAndTheWindowForNone();
    void offersOnlyChartsThatShowSomething();
    void captionNamesWhatMadeIt();
    void captionTellsOfAGivenBeginning();
    void followsTheBackground();
    void writesAWebPage();
    void pngHasTheChosenResolution();
    void csvHasALinePerCell();
    void jsonHasTokensAndMaskedScores();
    void safetensorsReadBackAsTheyWere();
    void asksForAFileAndRemembersItsFolder();
    void aFailedExportLeavesTheOldFile();
    void nothingToExportIsSaid();
    void aHeadThatIsNotThereIsAnError();

private:
    QString path(const QString& name) const { return m_folder->filePath(name); }
    QByteArray contentOf(const QString& name) const;
    void waitForExport(const std::function<void()>& start);
    const SentenceTranslation& sentence() const { return m_state->translation()->sentences.front(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<ViewState> m_state;
    ExportController* m_export = nullptr; ///< child of the window
    QString m_answer;                     ///< of the file dialog
};

void TestExports::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(
        std::make_unique<QSettings>(path(QStringLiteral("settings.ini")), QSettings::IniFormat));
    m_window = std::make_unique<QWidget>();
    m_state = std::make_unique<ViewState>();
    m_state->setTranslation(std::make_shared<const Translation>(fakeTranslation("one two three", 2, 3)));
    const auto dialog = [this](QWidget*, const FileQuestion&, const FileDialogs::Answer& answer) { answer(m_answer); };
    m_export = new ExportController(*m_state, *m_settings, {dialog, dialog}, m_window.get());
}

QByteArray TestExports::contentOf(const QString& name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestExports::waitForExport(const std::function<void()>& start)
{
    QSignalSpy finished(m_export, &ExportController::finished);
    start();
    QTRY_COMPARE(finished.size(), 1);
}

void TestExports::writesEveryPictureFormat_data()
{
    QTest::addColumn<PictureExport::Extent>("extent");
    QTest::addColumn<PictureFormat>("format");
    QTest::addColumn<QByteArray>("beginning");
    using Extent = PictureExport::Extent;
    QTest::newRow("one head as PNG") << Extent::ThisHead << PictureFormat::Png << QByteArrayLiteral("\x89PNG");
    QTest::newRow("one head as SVG") << Extent::ThisHead << PictureFormat::Svg << QByteArrayLiteral("<?xml");
    QTest::newRow("one head as PDF") << Extent::ThisHead << PictureFormat::Pdf << QByteArrayLiteral("%PDF-");
    QTest::newRow("a sheet as PNG") << Extent::Sheet << PictureFormat::Png << QByteArrayLiteral("\x89PNG");
    QTest::newRow("a sheet as SVG") << Extent::Sheet << PictureFormat::Svg << QByteArrayLiteral("<?xml");
    QTest::newRow("a sheet as PDF") << Extent::Sheet << PictureFormat::Pdf << QByteArrayLiteral("%PDF-");
}

void TestExports::writesEveryPictureFormat()
{
    QFETCH(PictureExport::Extent, extent);
    QFETCH(PictureFormat, format);
    QFETCH(QByteArray, beginning);
    waitForExport([&] { m_export->writePictures({extent, format, 96, true}, path(QStringLiteral("picture"))); });
    QVERIFY(contentOf(QStringLiteral("picture")).startsWith(beginning));
}

void TestExports::writesAFilePerHead()
{
    waitForExport([&] {
        m_export->writePictures({PictureExport::Extent::FilePerHead, PictureFormat::Png, 72, false}, path({}));
    });
    const QStringList files = QDir(path({})).entryList({QStringLiteral("*.png")});
    QCOMPARE(files.size(), 6);
    QVERIFY(files.contains(QStringLiteral("cross-layer2-head3.png")));
}

void TestExports::writesTheShownView()
{
    FigureOptions asked;
    const auto view = [&asked](const FigureOptions& options) {
        asked = options;
        return makeViewFigure(
            {300.0, 100.0}, [](QPainter&, const QRectF&, const Theme&) {}, {QStringLiteral("A view of a test")},
            options);
    };
    m_export->setPictureSources({view, [] { return QStringLiteral("flow"); }, {}, {}, {}});
    Presentation presentation;
    presentation.colorMap = ColorMap::Magma;
    m_state->setPresentation(presentation);
    waitForExport([&] {
        m_export->writePictures({PictureExport::Extent::ThisView, PictureFormat::Svg, 96, true, FigureBackground::Dark},
                                path(QStringLiteral("view.svg")));
    });
    QVERIFY(contentOf(QStringLiteral("view.svg")).contains("A view of a test"));
    QVERIFY(asked.background == FigureBackground::Dark);
    QVERIFY(asked.colorMap == ColorMap::Magma);
    QVERIFY(asked.showValues);

    m_export->setPictureSources({[](const FigureOptions&) { return nullptr; }, {}, {}, {}, {}});
    QSignalSpy failed(m_export, &ExportController::failed);
    m_export->writePictures({}, path(QStringLiteral("view.svg")));
    QCOMPARE(failed.size(), 1);
    QVERIFY(contentOf(QStringLiteral("view.svg")).contains("A view of a test"));
}

void TestExports::copiesTheShownView()
{
    const auto view = [](const FigureOptions& options) {
        return makeViewFigure(
            {640.0, 64.0}, [](QPainter&, const QRectF&, const Theme&) {}, {}, options);
    };
    m_export->setPictureSources({view, {}, {}, {}, {}});
    m_export->copyPicture();
    QCOMPARE(QGuiApplication::clipboard()->image().width(), 2 * (640 * 72 / 96 + 24)); // points at 144 dpi
}

void TestExports::writesAFilePerStep()
{
    int steps = 0;
    PictureSources sources;
    sources.view = [](const FigureOptions& options) {
        return makeViewFigure(
            {30, 20}, [](QPainter&, const QRectF&, const Theme&) {}, {}, options);
    };
    sources.viewSteps = [&](const FigureOptions& options) {
        std::vector<std::unique_ptr<Figure>> figures;
        for (int step = 0; step < steps; ++step)
            figures.push_back(sources.view(options));
        return figures;
    };
    sources.viewName = [] { return QStringLiteral("formula"); };
    m_export->setPictureSources(sources);
    const PictureExport choice{.extent = PictureExport::Extent::FilePerStep, .format = PictureFormat::Svg};

    QSignalSpy failed(m_export, &ExportController::failed);
    m_export->writePictures(choice, m_folder->path());
    QCOMPARE(failed.size(), 1);
    m_export->askForPicture();
    auto* dialog = m_window->findChild<PictureExportDialog*>();
    QCOMPARE(dialog->findChild<QComboBox*>()->findData(int(choice.extent)), -1);
    dialog->reject();

    steps = 3;
    waitForExport([&] { m_export->writePictures(choice, m_folder->path()); });
    QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("*.svg")}),
             (QStringList{QStringLiteral("formula-step1.svg"), QStringLiteral("formula-step2.svg"),
                          QStringLiteral("formula-step3.svg")}));
}

void TestExports::exportsWaitForEachOtherAndTheWindowForNone()
{
    QSemaphore mayPaint;
    PictureSources sources;
    sources.view = [&mayPaint](const FigureOptions& options) {
        const auto paint = [&mayPaint](QPainter&, const QRectF&, const Theme&) { mayPaint.acquire(); };
        return makeViewFigure({30, 20}, paint, {}, options);
    };
    m_export->setPictureSources(sources);
    QSignalSpy started(m_export, &ExportController::started);
    QSignalSpy finished(m_export, &ExportController::finished);
    const PictureExport slow{.extent = PictureExport::Extent::ThisView, .format = PictureFormat::Svg};
    m_export->writePictures(slow, path(QStringLiteral("first.svg")));
    m_export->writePictures(slow, path(QStringLiteral("second.svg"))); // while the first one cannot get on
    m_export->writeNumbers({}, path(QStringLiteral("third.safetensors")));
    QCOMPARE(started.size(), 3);
    QCOMPARE(finished.size(), 0);
    QVERIFY(contentOf(QStringLiteral("third.safetensors")).isEmpty());
    mayPaint.release();
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(contentOf(QStringLiteral("second.svg")).isEmpty());
    mayPaint.release();
    QTRY_COMPARE(finished.size(), 3);
    QVERIFY(finished[0][0].toString().contains(QStringLiteral("first.svg")));
    QVERIFY(finished[2][0].toString().contains(QStringLiteral("third.safetensors")));
    QVERIFY(!contentOf(QStringLiteral("third.safetensors")).isEmpty());
}

void TestExports::offersOnlyChartsThatShowSomething()
{
    const auto extents = [this] {
        m_export->askForPicture();
        auto* dialog = m_window->findChild<PictureExportDialog*>();
        const auto* box = dialog->findChild<QComboBox*>();
        QList<int> values;
        for (int index = 0; index < box->count(); ++index)
            values += box->itemData(index).toInt();
        delete dialog;
        return values;
    };
    using Extent = PictureExport::Extent;
    const QList<int> heads{int(Extent::ThisHead), int(Extent::Sheet), int(Extent::FilePerHead)};
    QCOMPARE(extents(), heads);
    const auto nothing = [](const FigureOptions&) { return nullptr; };
    const auto chart = [](const FigureOptions& options) {
        return makeViewFigure(
            {100.0, 100.0}, [](QPainter&, const QRectF&, const Theme&) {}, {}, options);
    };
    m_export->setPictureSources({nothing, {}, nothing, chart, {}});
    QCOMPARE(extents(), QList<int>{int(Extent::ThisView)} + heads + QList<int>{int(Extent::StepChart)});
}

void TestExports::captionNamesWhatMadeIt()
{
    auto translation = std::make_shared<Translation>(fakeTranslation("one two three", 2, 3));
    auto model = std::make_shared<ModelInfo>();
    model->name = "en-fr";
    translation->model = model;
    translation->options.method = DecodingMethod::Greedy;
    m_state->setTranslation(translation);
    m_state->setHead(1, 2);
    waitForExport([&] {
        m_export->writePictures({PictureExport::Extent::ThisHead, PictureFormat::Svg, 96, false},
                                path(QStringLiteral("a.svg")));
    });
    QString text = QString::fromUtf8(contentOf(QStringLiteral("a.svg")));
    text.remove(QRegularExpression(QStringLiteral("<[^>]*>"))); // lines of a paragraph are elements
    text = text.simplified();
    for (const char* part : {"Cross-attention, layer 2, head 3", "one two three", "ONE TWO THREE", "Model: en-fr",
                             "greedy", "Viridis", "linear"})
        QVERIFY2(text.contains(QString::fromUtf8(part)), part);
}

void TestExports::captionTellsOfAGivenBeginning()
{
    Translation translation = fakeTranslation("one two three", 2, 3);
    translation.options.beamSize = 4;
    QCOMPARE(decodingText(translation), QStringLiteral("beam search of size 4"));
    translation.sentences.push_back(translation.sentences[0]);
    translation.sentences[0].givenTokens = 2;
    QCOMPARE(decodingText(translation), QStringLiteral("beam search of size 4 after the given “ONE TWO”"));
    QVERIFY(provenance(translation, 0, 0).back().contains(QStringLiteral("after the given “ONE TWO”")));
    QVERIFY(!provenance(translation, 1, 0).back().contains(QStringLiteral("given")));
    translation.sentences[0].isForced = true;
    QCOMPARE(decodingText(translation), QStringLiteral("translation given"));
}

void TestExports::followsTheBackground()
{
    waitForExport([&] {
        m_export->writePictures({PictureExport::Extent::Sheet, PictureFormat::Png, 72, false, FigureBackground::Dark},
                                path(QStringLiteral("a.png")));
    });
    QVERIFY(QImage(path(QStringLiteral("a.png"))).pixelColor(2, 2).lightness() < 60);
}

void TestExports::writesAWebPage()
{
    m_answer = path(QStringLiteral("page.html"));
    waitForExport([&] { m_export->askForPage(); });
    QVERIFY(contentOf(QStringLiteral("page.html")).startsWith("<!DOCTYPE html>"));
    QCOMPARE(m_settings->exportFolder(), QFileInfo(m_answer).absolutePath());
}

void TestExports::pngHasTheChosenResolution()
{
    const auto sizeAt = [&](int dpi) {
        waitForExport([&] {
            m_export->writePictures({PictureExport::Extent::ThisHead, PictureFormat::Png, dpi, false},
                                    path(QStringLiteral("picture.png")));
        });
        return QImage(path(QStringLiteral("picture.png")));
    };
    const QImage coarse = sizeAt(72);
    const QImage fine = sizeAt(288);
    QVERIFY(qAbs(fine.width() - 4 * coarse.width()) <= 4);
    QVERIFY(qAbs(fine.dotsPerMeterX() - 288 / 0.0254) < 2);
}

void TestExports::csvHasALinePerCell()
{
    HeadFilter filter;
    filter.kinds = {AttentionKind::Decoder};
    filter.layer = 1;
    filter.head = 2;
    filter.hasScores = true;
    writeAttentionNumbers(path(QStringLiteral("a.csv")).toStdString(), NumberFormat::Csv, sentence(), 0, filter);
    const QList<QByteArray> lines = contentOf(QStringLiteral("a.csv")).split('\n');
    QCOMPARE(lines.size(), 1 + 4 * 4 + 1);
    QCOMPARE(lines.first(), QByteArrayLiteral("kind,layer,head,query,key,query_token,key_token,weight,score"));
    QVERIFY(lines.at(1).startsWith("decoder,2,3,0,0,\"▁ONE\",\"<pad>\",1,"));
    QCOMPARE(lines.at(2), QByteArray("decoder,2,3,0,1,\"▁ONE\",\"▁ONE\",0,")); // masked: no score
}

void TestExports::jsonHasTokensAndMaskedScores()
{
    HeadFilter filter;
    filter.hasScores = true;
    writeAttentionNumbers(path(QStringLiteral("a.json")).toStdString(), NumberFormat::Json, sentence(), 0, filter);
    const QJsonObject document = QJsonDocument::fromJson(contentOf(QStringLiteral("a.json"))).object();
    QCOMPARE(document[QLatin1String("source")].toString(), QStringLiteral("one two three"));
    QCOMPARE(document[QLatin1String("source_tokens")].toArray().size(), 4);
    QCOMPARE(document[QLatin1String("decoder_input_tokens")].toArray().first().toString(), QStringLiteral("<pad>"));
    const QJsonArray attention = document[QLatin1String("attention")].toArray();
    QCOMPARE(attention.size(), 3 * 2 * 3);
    const QJsonObject decoder = attention.at(6).toObject();
    QCOMPARE(decoder[QLatin1String("kind")].toString(), QStringLiteral("decoder"));
    QVERIFY(decoder[QLatin1String("scores")].toArray().first().toArray().at(1).isNull());
}

void TestExports::safetensorsReadBackAsTheyWere()
{
    const QString file = path(QStringLiteral("a.safetensors"));
    waitForExport([&] {
        m_export->writeNumbers({NumberExport::Extent::Everything, NumberFormat::Safetensors, true}, file);
    });
    const AttentionBundle bundle = readAttentionBundle(file.toStdString());
    for (const AttentionKind kind : kAttentionKinds) {
        QCOMPARE(bundle.trace->shape(kind), m_state->shape(kind));
        const HeadIndex head{kind, 1, 2};
        QVERIFY(bundle.trace->weights(head) == m_state->trace()->weights(head));
        QVERIFY(bundle.trace->scores(head) == m_state->trace()->scores(head));
    }
    QCOMPARE(bundle.sourceTokens.size(), std::size_t(4));
}

void TestExports::asksForAFileAndRemembersItsFolder()
{
    QVERIFY(QDir(path({})).mkdir(QStringLiteral("sub")));
    m_answer = path(QStringLiteral("sub/numbers.safetensors"));
    m_export->askForNumbers();
    auto* dialog = m_window->findChild<NumberExportDialog*>();
    QVERIFY(dialog);
    waitForExport([&] { dialog->accept(); });
    QVERIFY(QFile::exists(m_answer));
    QCOMPARE(m_settings->exportFolder(), path(QStringLiteral("sub")));

    m_answer = path(QStringLiteral("sub/picture.png"));
    m_export->askForPicture();
    auto* pictureDialog = m_window->findChild<PictureExportDialog*>();
    QVERIFY(pictureDialog);
    waitForExport([&] { pictureDialog->accept(); });
    QVERIFY(!QImage(m_answer).isNull());
}

void TestExports::aFailedExportLeavesTheOldFile()
{
    QFile old(path(QStringLiteral("kept.png")));
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    QSignalSpy failed(m_export, &ExportController::failed);
    // More pixels than a picture can have: known only after everything was drawn up to writing.
    std::string text;
    for (int word = 0; word < 500; ++word)
        text += "w ";
    m_state->setTranslation(std::make_shared<const Translation>(fakeTranslation(text, 1, 1)));
    m_export->writePictures({PictureExport::Extent::ThisHead, PictureFormat::Png, 1200, false},
                            path(QStringLiteral("kept.png")));
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(failed.at(0).at(0).toString().contains(QStringLiteral("kept.png")));
    QCOMPARE(contentOf(QStringLiteral("kept.png")), QByteArrayLiteral("old"));

    m_export->writeNumbers({}, path(QStringLiteral("no/such/folder/a.safetensors")));
    QTRY_COMPARE(failed.size(), 2);
}

void TestExports::nothingToExportIsSaid()
{
    m_state->setTranslation(nullptr);
    QSignalSpy failed(m_export, &ExportController::failed);
    m_export->writePictures({}, path(QStringLiteral("a.png")));
    m_export->writeNumbers({}, path(QStringLiteral("a.csv")));
    m_export->writePage(path(QStringLiteral("a.html")));
    m_export->copyPicture();
    QCOMPARE(failed.size(), 3);
    QVERIFY(!QFile::exists(path(QStringLiteral("a.png"))));
}

void TestExports::aHeadThatIsNotThereIsAnError()
{
    HeadFilter filter;
    filter.layer = 7;
    for (const NumberFormat format : {NumberFormat::Csv, NumberFormat::Json, NumberFormat::Safetensors}) {
        QVERIFY_EXCEPTION_THROWN(
            writeAttentionNumbers(path(QStringLiteral("a")).toStdString(), format, sentence(), 0, filter), Error);
        QVERIFY(!QFile::exists(path(QStringLiteral("a"))));
    }
}

QTEST_MAIN(TestExports)
#include "tst_exports.moc"
