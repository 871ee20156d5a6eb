// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/choiceactions.h"
#include "app/cli/exportcommand.h"
#include "app/cli/windowarguments.h"
#include "app/compare/comparison.h"
#include "app/export/exportcontroller.h"
#include "app/habits/droppedfile.h"
#include "app/habits/originlabel.h"
#include "app/history/translationhistory.h"
#include "app/mainwindow.h"
#include "app/messagebar.h"
#include "app/session/alignmentdialog.h"
#include "app/session/alignmentsession.h"
#include "app/session/openedfile.h"
#include "app/session/windowsessions.h"
#include "app/shownmap.h"
#include "app/stage/networkdescription.h"
#include "app/stage/stageview.h"
#include "app/tokenlabels.h"
#include "app/windowactions.h"
#include "clifixture.h"
#include "faketranslator.h"
#include "model/error.h"
#include "model/export/attentionbundle.h"
#include "tests/testutils.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace heed;
using namespace heed::test;

namespace {

constexpr const char* kNematus
    = "0 ||| le chat ||| 0 ||| the cat ||| 3 3\n0.9 0.05 0.05 \n0.1 0.8 0.1 \n0.2 0.3 0.5 \n\n";

} // namespace

/// Attention and alignments of other programs: opened, looked at, written.
class TestAttentionFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }

    void filesAreKnownByWhatTheyHold();
    void completeAlignmentsOpenAtOnce();
    void missingTextsAreAskedFor();
    void linesAreTakenFromTextFiles();
    void kindsThatAreNotThereCannotBeChosen();
    void attentionJoinsTheHistory();
    void theStatusBarTellsWhatIsShown();
    void otherFilesAreRefused();
    void layersOpenAsTheirFolder();
    void layersAreDrawnAsANetwork_data();
    void layersAreDrawnAsANetwork();
    void theHistoryNamesTheFiles();
    void aPageSaysThatItLacksB();
    void theCommandLineNamesTheTexts();
    void alignmentsOnTheCommandLineGoTogether_data();
    void alignmentsOnTheCommandLineGoTogether();
    void everyViewOfABundleIsExported_data();
    void everyViewOfABundleIsExported();
    void alignmentsAreExported_data();
    void alignmentsAreExported();
    void kindsThatAreMissingAreLeftOut();
    void theWindowWritesAlignments();

private:
    QString write(const QString& name, const QByteArray& content) const
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return file.fileName();
    }
    QByteArray contentOf(const QString& name) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString writeBundle(const QString& name) const;
    void open(const QString& path);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
    QString m_answer; ///< of file dialogs
};

void TestAttentionFiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    FileDialogs dialogs;
    const auto answerFile
        = [this](QWidget*, const FileQuestion&, const FileDialogs::Answer& answer) { answer(m_answer); };
    dialogs.saveFile = dialogs.openFile = answerFile;
    dialogs.openFolder = [](QWidget*, const FileQuestion&, const FileDialogs::Answer&) {};
    auto store = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("heed.ini")), QSettings::IniFormat);
    m_window = std::make_unique<MainWindow>(fakeFactory(std::make_shared<FakeControl>()),
                                            std::make_unique<Settings>(std::move(store)), dialogs);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

/// Cross-attention alone, of a translation.
QString TestAttentionFiles::writeBundle(const QString& name) const
{
    const Translation translation = fakeTranslation("one two three");
    const QString path = m_folder->filePath(name);
    writeAttentionBundle(path.toStdString(), attentionBundle(translation.sentences.front(), 0),
                         {.kinds = {AttentionKind::Cross}});
    return path;
}

void TestAttentionFiles::open(const QString& path)
{
    QSignalSpy shown(m_window.get(), &MainWindow::translationShown);
    m_window->openSession(path);
    QTRY_COMPARE(shown.size(), 1);
    QTRY_VERIFY(m_window->isSettled());
}

void TestAttentionFiles::filesAreKnownByWhatTheyHold()
{
    const auto kind
        = [this](const QString& name, const QByteArray& content) { return openedFileOf(write(name, content)); };
    QVERIFY(kind("a.heed", "") == OpenedFile::Session);
    QVERIFY(kind("a.SafeTensors", "") == OpenedFile::Bundle);
    QVERIFY(kind("a.npz", "") == OpenedFile::Bundle);
    QVERIFY(kind("a.txt", "0-0 1-1\n") == OpenedFile::Alignments);
    QVERIFY(kind("fast.align", kNematus) == OpenedFile::Alignments);
    QVERIFY(kind("b.txt", "The cat sleeps.\n") == OpenedFile::None);
    QVERIFY(kind("c.txt", "") == OpenedFile::None);
    QVERIFY(openedFileOf(m_folder->path()) == OpenedFile::None);
    QVERIFY(openedFileOf(QStringLiteral("/dev/zero")) == OpenedFile::None); // it would never end
    const std::string message = test::errorOf([this] { readOpenedFile(m_folder->filePath("b.txt").toStdString()); });
    QVERIFY(message.ends_with("is neither a session (.heed), nor attention (.safetensors, .npz), nor alignments."));
    QVERIFY(inspectPath(m_folder->filePath("a.txt")).kind == Dropped::Kind::Session);
    QVERIFY(inspectPath(m_folder->filePath("b.txt")).kind == Dropped::Kind::Text);
}

void TestAttentionFiles::completeAlignmentsOpenAtOnce()
{
    open(write("nematus.txt", kNematus));
    const ViewState& state = m_window->viewState();
    QCOMPARE(state.translation()->source, std::string("the cat"));
    QCOMPARE(state.translation()->text, std::string("le chat"));
    QVERIFY((state.shape(AttentionKind::Cross) == AttentionShape{1, 1, 3, 3}));
    QVERIFY(!m_window->findChild<AlignmentDialog*>());
    QCOMPARE(m_window->actions().recentSessions->actions().size(), 1);
    for (const StageViewName& view : kStageViewNames) {
        m_window->setStageView(view.view);
        QTRY_VERIFY(m_window->isSettled());
    }
}

void TestAttentionFiles::missingTextsAreAskedFor()
{
    m_window->openSession(write("fast.align", "0-0 1-1\n0-0 2-1\n"));
    auto* dialog = m_window->findChild<AlignmentDialog*>();
    QVERIFY(dialog);
    const auto texts = dialog->findChildren<QLineEdit*>(Qt::FindChildrenRecursively);
    QLineEdit* source = nullptr;
    QLineEdit* target = nullptr;
    for (QLineEdit* text : texts) {
        if (text->accessibleName() == QStringLiteral("Source text"))
            source = text;
        if (text->accessibleName() == QStringLiteral("Target text"))
            target = text;
    }
    QVERIFY(source && target);
    dialog->findChild<QSpinBox*>()->setValue(2);
    QVERIFY(dialog->session()); // numbered words
    source->setText("the cat");
    target->setText("le chat");
    QVERIFY(!dialog->session()); // the second line needs three
    QVERIFY(!dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Open)->isEnabled());
    source->setText("the black cat");
    QVERIFY(dialog->session());
    dialog->accept();
    QCOMPARE(m_window->viewState().translation()->source, std::string("the black cat"));
    QVERIFY(m_window->findChild<MessageBar*>()->isVisible()); // what links become
}

void TestAttentionFiles::linesAreTakenFromTextFiles()
{
    m_answer = write("source.txt", "the cat\na dog\n");
    const auto file = std::make_shared<const AlignmentFile>(write("a.align", "0-0 1-1\n1-0\n0-0\n").toStdString());
    FileDialogs dialogs;
    dialogs.openFile = [this](QWidget*, const FileQuestion&, const FileDialogs::Answer& answer) { answer(m_answer); };
    AlignmentDialog dialog(file, QStringLiteral("a.align"), dialogs);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    for (QToolButton* button : dialog.findChildren<QToolButton*>()) {
        if (button->accessibleName().startsWith(QStringLiteral("Source text")))
            button->click();
    }
    auto* number = dialog.findChild<QSpinBox*>();
    number->setValue(2);
    QVERIFY(dialog.session());
    QCOMPARE(dialog.session()->sourceText, std::string("a dog"));
    number->setValue(3); // the text file has no such line
    QVERIFY(!dialog.session());
    number->setValue(1);
    QCOMPARE(dialog.session()->sourceText, std::string("the cat"));
}

void TestAttentionFiles::kindsThatAreNotThereCannotBeChosen()
{
    m_window->viewState().setKind(AttentionKind::Encoder);
    open(writeBundle("cross.npz"));
    QVERIFY(m_window->viewState().selection().kind == AttentionKind::Cross);
    for (const QAction* action : m_window->actions().kind->actions())
        QCOMPARE(action->isEnabled(), AttentionKind(action->data().toInt()) == AttentionKind::Cross);
    m_window->viewState().setKind(AttentionKind::Decoder);
    QVERIFY(m_window->viewState().selection().kind == AttentionKind::Cross);
    QVERIFY(m_window->actions().exportAlignment->isEnabled());
}

void TestAttentionFiles::attentionJoinsTheHistory()
{
    QSignalSpy shown(m_window.get(), &MainWindow::translationShown);
    m_window->start(std::filesystem::path("model"), QStringLiteral("one two three"));
    QTRY_COMPARE(shown.size(), 1);
    open(writeBundle("first.npz"));
    open(writeBundle("second.npz")); // the same texts
    TranslationHistory& history = m_window->history();
    QCOMPARE(history.count(), 3);
    QCOMPARE(history.current(), 0);
    QVERIFY(isFromFile(*history.entry(0).translation) && isFromFile(*history.entry(1).translation));
    QVERIFY(!isFromFile(*history.entry(2).translation));
    QVERIFY(capturedBytes(*history.entry(0).translation) == 3 * 4 * 4 * 4 * 4); // layers, heads, queries, keys, floats
    m_window->comparison().compareWith(history.entry(2).translation);
    m_window->setStageView(StageView::Compare);
    QTRY_VERIFY(m_window->isSettled());
}

/// A file has sizes of its own, whatever model is open.
void TestAttentionFiles::theStatusBarTellsWhatIsShown()
{
    QSignalSpy shown(m_window.get(), &MainWindow::translationShown);
    m_window->start(std::filesystem::path("model"), QStringLiteral("one"));
    QTRY_COMPARE(shown.size(), 1);
    const auto* const origin = m_window->findChild<OriginLabel*>();
    const QString ofModel = origin->text();
    QVERIFY2(ofModel.startsWith(QStringLiteral("3+3 layers")), qPrintable(ofModel));

    open(writeBundle(QStringLiteral("cross.npz")));
    QCOMPARE(origin->text(), QStringLiteral("cross.npz: 3 layer(s) · 4 head(s) · 4 → 4 tokens"));
    QVERIFY2(origin->toolTip().contains(QStringLiteral("Cross-attention: 3 layer(s), 4 head(s), 4 × 4 tokens")),
             qPrintable(origin->toolTip()));

    m_window->actions().translate->trigger();
    QTRY_COMPARE(origin->text(), ofModel);
}

void TestAttentionFiles::otherFilesAreRefused()
{
    QSignalSpy faults(m_window.get(), &MainWindow::faultShown);
    m_window->openSession(write("prose.txt", "The cat sleeps.\n"));
    QTRY_COMPARE(faults.size(), 1);
    QVERIFY(faults.first().first().toString().contains(QStringLiteral("prose.txt")));
    m_window->openSession(write("broken.npz", "PK\x03\x04 and then nothing"));
    QTRY_COMPARE(faults.size(), 2);
    QVERIFY(faults.last().first().toString().contains(QStringLiteral("broken.npz")));
}

void TestAttentionFiles::layersOpenAsTheirFolder()
{
    const std::filesystem::path folder = test::dataPath("pytorch/sketch");
    const QString path = QString::fromStdString(folder.string());
    QVERIFY(openedFileOf(path) == OpenedFile::Layers);
    QVERIFY(openedFileOf(path + "/vectors.safetensors") == OpenedFile::Layers);
    QVERIFY(inspectPath(path).kind == Dropped::Kind::Session);
    const std::vector<std::string> words{folder.string()};
    QCOMPARE(toWindowRequest(Arguments(windowOptions(), words)).session.value(), folder);
    open(path);
    const Session session = readOpenedFile(folder);
    const SentenceTranslation& sentence = session.entries.front().translation->sentences.front();
    for (const AxisTokens& axis :
         {queryTokens(sentence, 0, AttentionKind::Decoder), keyTokens(sentence, 0, AttentionKind::Decoder)}) {
        QStringList labels; // both are the target's positions: no start token stands in front
        for (const Token& token : axis.tokens)
            labels << tokenLabel(token, axis.text);
        QCOMPARE(labels.join(' '), QStringLiteral("1 2 3 4 5"));
    }
}

void TestAttentionFiles::layersAreDrawnAsANetwork_data()
{
    QTest::addColumn<bool>("isMasked");
    QTest::newRow("sketch") << false;
    QTest::newRow("sketch_norm_first") << true;
}

/// Also when they come back from a session.
void TestAttentionFiles::layersAreDrawnAsANetwork()
{
    const std::filesystem::path session = m_folder->filePath(QStringLiteral("layers.heed")).toStdString();
    writeSession(session, readOpenedFile(test::dataPath(std::string("pytorch/") + QTest::currentDataTag())));
    open(QString::fromStdString(session.string()));
    const NetworkData data = networkData(m_window->viewState());
    const std::size_t parts = data.model.normPlacement == NormPlacement::Pre ? 3 : 2; // norm, block, addition
    QCOMPARE(data.blocks.size(), parts * (2 + 3));
    QCOMPARE(data.sourceLength, 7);
    QCOMPARE(data.targetLength, 5);
    QTEST(data.isMasked, "isMasked");
}

void TestAttentionFiles::theHistoryNamesTheFiles()
{
    const auto nameOf = [](const Session& session) { return fileNameOf(*session.entries.front().translation); };
    const std::filesystem::path sketch = test::dataPath("pytorch/sketch");
    QCOMPARE(nameOf(readOpenedFile(sketch)), QStringLiteral("sketch"));
    QCOMPARE(nameOf(readOpenedFile(sketch / "vectors.safetensors")), QStringLiteral("sketch"));
    QCOMPARE(nameOf(readOpenedFile(writeBundle("cross.npz").toStdString())), QStringLiteral("cross.npz"));
    QCOMPARE(nameOf(readOpenedFile(write("a.align", "le chat ||| 0-0 1-1\n").toStdString())),
             QStringLiteral("a.align"));
    const std::filesystem::path session = m_folder->filePath(QStringLiteral("talk.heed")).toStdString();
    writeSession(session, readOpenedFile(sketch));
    QCOMPARE(nameOf(readSession(session)), QStringLiteral("talk.heed"));

    open(writeBundle("first.npz"));
    open(writeBundle("second.npz"));
    m_window->comparison().compareWith(m_window->history().entry(1).translation);
    m_window->setStageView(StageView::Compare);
    QTRY_VERIFY(m_window->isSettled());
    const ShownMap shown(m_window->viewState());
    const ComparisonData data = m_window->comparison().compare(shown);
    QVERIFY2(data.nameA.contains(QStringLiteral("second.npz")), qPrintable(data.nameA));
    QVERIFY2(data.nameB.contains(QStringLiteral("first.npz")), qPrintable(data.nameB));
}

/// A web page has one translation only.
void TestAttentionFiles::aPageSaysThatItLacksB()
{
    open(writeBundle("first.npz"));
    open(writeBundle("second.npz"));
    auto* exports = m_window->findChild<ExportController*>();
    QSignalSpy finished(exports, &ExportController::finished);
    const auto saved = [&] {
        exports->writePage(m_folder->filePath(QStringLiteral("page.html")));
        return finished.wait(60'000) ? finished.takeFirst().first().toString() : QString();
    };
    m_window->setStageView(StageView::Compare); // of two heads
    QVERIFY(saved().endsWith(QStringLiteral("page.html.")));
    m_window->comparison().compareWith(m_window->history().entry(1).translation);
    QTRY_VERIFY(m_window->isSettled());
    const QString told = saved();
    QVERIFY2(told.endsWith(QStringLiteral("The page shows A (second.npz), not B (first.npz).")), qPrintable(told));
    m_window->setStageView(StageView::Heatmap);
    QVERIFY(saved().endsWith(QStringLiteral("page.html.")));
}

void TestAttentionFiles::theCommandLineNamesTheTexts()
{
    const std::vector<std::string> words{"--alignment",   write("a.align", "0-0 1-1\n1-0 0-1\n").toStdString(),
                                         "--source-text", write("source.txt", "the cat\r\nthe dog\r\n").toStdString(),
                                         "--target-text", write("target.txt", "le chat\nle chien\n").toStdString(),
                                         "--line",        "2"};
    const WindowRequest request = toWindowRequest(Arguments(windowOptions(), words));
    QVERIFY(request.alignment);
    const Session session = alignmentSession(*request.alignment);
    QCOMPARE(session.entries.front().translation->source, std::string("the dog"));
    QCOMPARE(session.entries.front().translation->text, std::string("le chien"));
    m_window->sessions().openAlignment(*request.alignment);
    QTRY_COMPARE(m_window->history().count(), 1);
    AlignmentRequest beyond = *request.alignment;
    beyond.sentence = 2;
    QVERIFY_EXCEPTION_THROWN(alignmentSession(beyond), Error);
}

void TestAttentionFiles::alignmentsOnTheCommandLineGoTogether_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("a text without alignments") << QStringList{"--source-text", "a.txt"};
    QTest::newRow("a line without alignments") << QStringList{"--line", "2"};
    QTest::newRow("alignments and a sentence") << QStringList{"--alignment", "a.align", "The cat sleeps."};
    QTest::newRow("the line before the first") << QStringList{"--alignment", "a.align", "--line", "0"};
}

void TestAttentionFiles::alignmentsOnTheCommandLineGoTogether()
{
    QFETCH(QStringList, arguments);
    std::vector<std::string> words;
    for (const QString& argument : arguments)
        words.push_back(argument.toStdString());
    QVERIFY_EXCEPTION_THROWN(toWindowRequest(Arguments(windowOptions(), words)), UsageError);
}

void TestAttentionFiles::everyViewOfABundleIsExported_data()
{
    QTest::addColumn<QString>("view");
    QTest::addColumn<bool>("isThere");
    for (const char* view : {"heatmap", "heads", "flow", "words", "compare", "token"})
        QTest::newRow(view) << QString(view) << true;
    for (const char* view : {"formula", "network", "beams", "next-token", "logit-lens"}) // need more than attention
        QTest::newRow(view) << QString(view) << false;
}

void TestAttentionFiles::everyViewOfABundleIsExported()
{
    QFETCH(QString, view);
    QFETCH(bool, isThere);
    const std::string bundle = writeBundle("cross.npz").toStdString();
    const std::string folder = m_folder->path().toStdString();
    const CommandResult result = runScripted(
        exportCommand(), {"-o", folder, "--attention", bundle, "--view", view.toStdString(), "--format", "svg"});
    QVERIFY2((result.exitCode == ExitOk) == isThere, qPrintable(result.err));
    QCOMPARE(contentOf(view + ".svg").isEmpty(), !isThere);
    if (!isThere)
        QVERIFY2(result.err.contains("has nothing to show"), qPrintable(result.err));
}

void TestAttentionFiles::alignmentsAreExported_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("begin");
    QTest::newRow("Pharaoh") << QString("pharaoh") << QString("");
    QTest::newRow("Marian") << QString("marian") << QString("ONE TWO THREE ||| ");
    QTest::newRow("Nematus") << QString("nematus") << QString("0 ||| ONE TWO THREE ||| 0 ||| one two three ||| 4 4\n");
}

void TestAttentionFiles::alignmentsAreExported()
{
    QFETCH(QString, format);
    QFETCH(QString, begin);
    const std::string folder = m_folder->path().toStdString();
    const std::string bundle = writeBundle("cross.safetensors").toStdString();
    const std::vector<std::string> arguments{"-o", folder, "--attention", bundle, "--format", format.toStdString()};
    const CommandResult result = runScripted(exportCommand(), arguments);
    QVERIFY2(result.exitCode == ExitOk, qPrintable(result.err));
    const QString name = "alignment." + format + ".txt";
    QVERIFY2(contentOf(name).replace("\u2581", "").startsWith(begin.toUtf8()), contentOf(name));
    const AlignmentFile file(m_folder->filePath(name).toStdString());
    QCOMPARE(file.count(), 1);
    file.sentence(0);

    auto head = arguments;
    head.insert(head.end(), {"--head", "2"});
    QCOMPARE(runScripted(exportCommand(), head).exitCode, int(ExitUsage)); // of which layer?
    head.insert(head.end(), {"--layer", "9"});
    QCOMPARE(runScripted(exportCommand(), head).exitCode, int(ExitUsage));
}

void TestAttentionFiles::kindsThatAreMissingAreLeftOut()
{
    const std::string bundle = writeBundle("cross.npz").toStdString();
    const std::string folder = m_folder->path().toStdString();
    const auto run = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.end(), {"-o", folder, "--attention", bundle});
        return runScripted(exportCommand(), arguments);
    };
    QCOMPARE(run({"--format", "csv"}).exitCode, int(ExitOk));
    const CommandResult missing = run({"--kind", "encoder"});
    QCOMPARE(missing.exitCode, int(ExitFailure));
    QVERIFY2(missing.err.contains("has no encoder attention"), qPrintable(missing.err));
    QCOMPARE(run({"The cat sleeps."}).exitCode, int(ExitUsage));
    QCOMPARE(run({"--format", "html"}).exitCode, int(ExitOk));
}

void TestAttentionFiles::theWindowWritesAlignments()
{
    open(write("nematus.txt", kNematus));
    auto* exports = m_window->findChild<ExportController*>();
    QVERIFY(exports);
    QSignalSpy finished(exports, &ExportController::finished);
    exports->writeAlignment({.isLayerMean = true, .row = AlignmentRow::Produces, .format = AlignmentFormat::Nematus},
                            m_folder->filePath("again.txt"));
    QTRY_COMPARE(finished.size(), 1);
    const AlignmentFile again(m_folder->filePath("again.txt").toStdString());
    const AlignmentFile first(m_folder->filePath("nematus.txt").toStdString());
    QCOMPARE(again.sentence(0).weights, first.sentence(0).weights);
    QCOMPARE(again.sentence(0).source, first.sentence(0).source);
    exports->writeAlignment({}, m_folder->filePath("links.txt"));
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(contentOf("links.txt"), QByteArray("0-0 1-1\n"));
}

QTEST_MAIN(TestAttentionFiles)
#include "tst_attentionfiles.moc"
