// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/attentionaxes.h"
#include "model/export/attentionbundle.h"
#include "model/export/bundletranslation.h"
#include "model/maptrace.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace heed;

namespace {

using Tokens = std::vector<std::string>;

QString documentation(const QString& name)
{
    QFile file(QStringLiteral(HEED_SOURCE_DIR "/docs/") + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The block of Python below each heading.
std::map<QString, QString> programsOf(const QString& page)
{
    static const QRegularExpression pattern(QStringLiteral("^## (.+?)\\n|^```python\\n(.*?)^```"),
                                            QRegularExpression::MultilineOption
                                                | QRegularExpression::DotMatchesEverythingOption);
    std::map<QString, QString> programs;
    QString heading;
    for (auto match = pattern.globalMatch(page); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        if (found.hasCaptured(1))
            heading = found.captured(1);
        else
            programs[heading] = found.captured(2);
    }
    return programs;
}

AttentionMaps uniformMaps(AttentionShape shape)
{
    AttentionMaps maps{shape, {}, {}};
    maps.weights.assign(std::size_t(shape.layers * shape.heads),
                        Matrix(shape.queries, shape.keys, 1.0F / float(shape.keys)));
    return maps;
}

} // namespace

/// The programs in the documentation, run as they stand there. Libraries that distributions do not have are stood in for by
/// tests/model/recipes.
class TestRecipes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void everyRecipeIsTried();
    void fromTransformers();
    void fromBertAndGpt();
    void fromAnyProgram();
    void fromInseq_data();
    void fromInseq();
    void toNumPy();
    void toBertViz();
    void safetensorsWithNumPyAlone();

private:
    bool imports(const QString& python, const QString& module);
    void run(const QString& program);
    bool runPython(const QStringList& arguments);
    AttentionBundle bundle(const QString& name = QStringLiteral("attention.npz")) const
    {
        return readAttentionBundle(m_folder->filePath(name).toStdString());
    }
    void writeBundle(const QString& name, BundleFormat format) const;

    QString m_python;
    bool m_hasTorch = false;
    std::map<QString, QString> m_recipes;
    std::unique_ptr<QTemporaryDir> m_folder;
    QProcess m_process;
};

void TestRecipes::initTestCase()
{
    m_recipes = programsOf(documentation(QStringLiteral("recipes.md")));
    for (const QString& python : {QStringLiteral("python3"), QStringLiteral("/usr/bin/python3")}) {
        if (!m_hasTorch && imports(python, QStringLiteral("numpy"))) {
            m_python = python;
            m_hasTorch = imports(python, QStringLiteral("torch"));
        }
    }
    if (m_python.isEmpty())
        QSKIP("python3 with NumPy is not installed");
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PYTHONPATH"), QStringLiteral(HEED_SOURCE_DIR "/tests/model/recipes"));
    environment.insert(QStringLiteral("PYTHONDONTWRITEBYTECODE"), QStringLiteral("1"));
    m_process.setProcessEnvironment(environment);
}

void TestRecipes::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_process.setWorkingDirectory(m_folder->path());
}

bool TestRecipes::imports(const QString& python, const QString& module)
{
    m_process.start(python, {QStringLiteral("-c"), QStringLiteral("import ") + module});
    return m_process.waitForFinished() && m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
}

bool TestRecipes::runPython(const QStringList& arguments)
{
    m_process.start(m_python, arguments);
    return m_process.waitForFinished() && m_process.exitCode() == 0;
}

void TestRecipes::run(const QString& program)
{
    QVERIFY(!program.isEmpty());
    QFile file(m_folder->filePath(QStringLiteral("recipe.py")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(program.toUtf8()) > 0);
    file.close();
    QVERIFY2(runPython({QStringLiteral("recipe.py")}), m_process.readAllStandardError().constData());
}

void TestRecipes::writeBundle(const QString& name, BundleFormat format) const
{
    AttentionBundle bundle;
    bundle.trace
        = std::make_shared<MapTrace>(uniformMaps({2, 4, 3, 3}), uniformMaps({2, 4, 2, 2}), uniformMaps({2, 4, 2, 3}));
    bundle.sourceTokens = {"▁The", "▁cat", "</s>"};
    bundle.targetTokens = {"▁chat", "</s>"};
    bundle.decoderInputTokens = {"<pad>", "▁chat"};
    writeAttentionBundle(m_folder->filePath(name).toStdString(), bundle, {.format = format});
}

/// A recipe that is added gets a test.
void TestRecipes::everyRecipeIsTried()
{
    QStringList headings;
    for (const auto& [heading, program] : m_recipes)
        headings.append(heading);
    QCOMPARE(headings, (QStringList{"From BERT and GPT-2", "From any program", "From inseq", "From transformers",
                                    "To BertViz", "To NumPy"}));
}

void TestRecipes::fromTransformers()
{
    if (!m_hasTorch)
        QSKIP("PyTorch is not installed");
    run(m_recipes["From transformers"]);
    const AttentionBundle read = bundle();
    QVERIFY((read.trace->shape(AttentionKind::Encoder) == AttentionShape{3, 4, 8, 8}));
    QVERIFY((read.trace->shape(AttentionKind::Decoder) == AttentionShape{2, 4, 4, 4}));
    QVERIFY((read.trace->shape(AttentionKind::Cross) == AttentionShape{2, 4, 4, 8}));
    QCOMPARE(read.sourceTokens.front(), std::string("▁The"));
    QCOMPARE(read.targetTokens, (Tokens{"▁The", "▁tired", "▁cat", "</s>"}));
    QCOMPARE(read.decoderInputTokens, (Tokens{"<pad>", "▁The", "▁tired", "▁cat"}));
    QVERIFY(read.warnings.empty());
}

void TestRecipes::fromBertAndGpt()
{
    if (!m_hasTorch)
        QSKIP("PyTorch is not installed");
    run(m_recipes["From BERT and GPT-2"]);
    const AttentionBundle bert = bundle(QStringLiteral("bert.npz"));
    QVERIFY((bert.trace->shape(AttentionKind::Encoder) == AttentionShape{3, 4, 9, 9}));
    QVERIFY((bert.trace->shape(AttentionKind::Decoder) == AttentionShape{}));
    QCOMPARE(bert.sourceTokens.front(), std::string("[CLS]"));
    QVERIFY(bert.warnings.empty());
    const AttentionBundle gpt = bundle(QStringLiteral("gpt2.npz"));
    QVERIFY((gpt.trace->shape(AttentionKind::Decoder) == AttentionShape{2, 4, 7, 7}));
    QVERIFY((gpt.trace->shape(AttentionKind::Cross) == AttentionShape{}));
    QCOMPARE(gpt.targetTokens.front(), std::string("The"));
    QVERIFY(gpt.decoderInputTokens.empty()); // rows and columns have the same names
    QVERIFY(gpt.warnings.empty());
    const AttentionAxes axes = attentionAxes(bundleTranslation(gpt).sentences.front(), 0, AttentionKind::Decoder);
    QCOMPARE(axes.keys.size(), gpt.targetTokens.size());
    QCOMPARE(axes.keys[1].piece, axes.queries[1].piece);
    QCOMPARE(QString::fromStdString(axes.keyText), QStringLiteral("The tired cat sleeps on the sofa."));
}

void TestRecipes::fromAnyProgram()
{
    run(m_recipes["From any program"]);
    const AttentionBundle read = bundle();
    QVERIFY((read.trace->shape(AttentionKind::Cross) == AttentionShape{6, 8, 4, 4}));
    QCOMPARE(read.targetTokens, (Tokens{"Le", "chat", "dort", "."}));
    QVERIFY(read.warnings.empty());
}

void TestRecipes::fromInseq_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("shape");
    QTest::addColumn<int>("layers");
    QTest::addColumn<int>("heads");
    QTest::newRow("attention, compact") << "b64"
                                        << "heads" << 2 << 5;
    QTest::newRow("attention, packed") << "b64.gz"
                                       << "heads" << 2 << 5;
    QTest::newRow("attention, as lists") << "lists"
                                         << "heads" << 2 << 5;
    QTest::newRow("attention, without types") << "primitives"
                                              << "heads" << 2 << 5;
    QTest::newRow("a score for each pair") << "b64"
                                           << "pairs" << 1 << 1;
    QTest::newRow("gradients") << "lists"
                               << "vectors" << 1 << 1;
}

void TestRecipes::fromInseq()
{
    QFETCH(QString, form);
    QFETCH(QString, shape);
    QFETCH(int, layers);
    QFETCH(int, heads);
    QVERIFY2(runPython({QStringLiteral(HEED_SOURCE_DIR "/tests/model/recipes/writeinseq.py"), form, shape}),
             m_process.readAllStandardError().constData());
    run(m_recipes["From inseq"]);
    const AttentionBundle read = bundle();
    QVERIFY((read.trace->shape(AttentionKind::Cross) == AttentionShape{layers, heads, 3, 4}));
    QCOMPARE(read.sourceTokens, (Tokens{"▁The", "▁cat", "▁sleeps", "</s>"}));
    QCOMPARE(read.targetTokens, (Tokens{"▁Le", "▁chat", "</s>"}));
    QVERIFY(read.warnings.empty()); // rows sum to 1
    const Matrix first = read.trace->weights({AttentionKind::Cross, 0, 0});
    QCOMPARE(first(0, 0), 0.0F); // was not a number
    QVERIFY(first(1, 0) > 0.0F);
}

void TestRecipes::toNumPy()
{
    writeBundle(QStringLiteral("attention.npz"), BundleFormat::Npz);
    run(m_recipes["To NumPy"]);
    const QString said = QString::fromUtf8(m_process.readAllStandardOutput());
    QCOMPARE(said, QStringLiteral("layer 1: ▁The ▁The ▁The ▁The\nlayer 2: ▁The ▁The ▁The ▁The\n"
                                  "sharpest head: layer 1, head 1\n"));
}

void TestRecipes::toBertViz()
{
    if (!m_hasTorch)
        QSKIP("PyTorch is not installed");
    writeBundle(QStringLiteral("attention.npz"), BundleFormat::Npz);
    run(m_recipes["To BertViz"]);
    QFile page(m_folder->filePath(QStringLiteral("attention.html")));
    QVERIFY(page.open(QIODevice::ReadOnly));
    QCOMPARE(page.readAll(), QByteArray("<p>3 2</p>"));
}

/// The reader and the writer of docs/attention-bundles.md.
void TestRecipes::safetensorsWithNumPyAlone()
{
    auto programs = programsOf(documentation(QStringLiteral("attention-bundles.md")));
    run(programs["Writing one from Python"]);
    const AttentionBundle written = bundle(QStringLiteral("uniform.safetensors"));
    QVERIFY((written.trace->shape(AttentionKind::Encoder) == AttentionShape{6, 8, 3, 3}));
    QCOMPARE(written.targetTokens, (Tokens{"▁Le", "▁chat", "</s>"}));

    writeBundle(QStringLiteral("attention.safetensors"), BundleFormat::Safetensors);
    run(programs["Reading one in Python"]);
    QCOMPARE(QString::fromUtf8(m_process.readAllStandardOutput()),
             QStringLiteral("1 ['▁The', '▁The', '▁The', '▁The']\n2 ['▁The', '▁The', '▁The', '▁The']\n"));
}

QTEST_GUILESS_MAIN(TestRecipes)
#include "tst_recipes.moc"
