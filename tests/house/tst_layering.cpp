// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// Text that must not appear in the lines of some files.
struct Rule
{
    QString what;                  ///< the sentence of a violation, after "FILE:LINE "
    QRegularExpression files;      ///< paths, relative to the repository's root, it applies to
    QRegularExpression exceptions; ///< and those it does not apply to
    QRegularExpression forbidden;
};

const QRegularExpression kNothing(u"(?!)"_s);

const std::vector<Rule>& rules()
{
    static const std::vector<Rule> all = {
        {u"names LibTorch, which only nn, engine and training may"_s,
         QRegularExpression(u"^(model|widgets|app|tests)/"_s),
         QRegularExpression(u"^(model/(nn|engine|training)|tests/(engine|training|house))/"_s),
         QRegularExpression(u"#include\\s*[<\"](torch|ATen|c10)/|\\b(torch|at|c10)::"_s)},
        {u"includes a header that needs LibTorch; the engine is reached through model/translator.h"_s,
         QRegularExpression(u"^(model|widgets|app)/"_s), QRegularExpression(u"^model/(nn|engine|training)/"_s),
         QRegularExpression(u"#include\\s*\"model/(nn|engine)/"_s)},
        {u"uses Qt, which model/ must build without"_s, QRegularExpression(u"^model/"_s), kNothing,
         QRegularExpression(u"#include\\s*[<\"](Qt?[A-Z]|qcustomplot)"_s)},
        {u"includes a layer above it"_s, QRegularExpression(u"^model/"_s), kNothing,
         QRegularExpression(u"#include\\s*\"(widgets|app)/"_s)},
        {u"includes a layer above it"_s, QRegularExpression(u"^widgets/"_s), kNothing,
         QRegularExpression(u"#include\\s*\"app/"_s)},
        {u"shows QCustomPlot in a header, which costs ten seconds wherever it is included"_s,
         QRegularExpression(u"^(widgets|app)/.*\\.h$"_s), kNothing,
         QRegularExpression(u"#include\\s*[<\"]qcustomplot"_s)},
        {u"includes by a bare name; say the folder, as in \"model/error.h\""_s,
         QRegularExpression(u"^(model|widgets|app)/"_s), kNothing,
         QRegularExpression(u"#include\\s*\"(?!(ui|moc)_)[^/\"]+\\.h\""_s)},
        {u"calls QFuture::then(), which can run its function twice; use widgets/whenfinished.h"_s,
         QRegularExpression(u"^(widgets|app)/"_s), kNothing, QRegularExpression(u"\\.then\\s*\\("_s)},
        {u"formats a number by itself; decimalText() and its kin know the language's comma and the minus sign"_s,
         QRegularExpression(u"^(widgets|app)/"_s), QRegularExpression(u"^widgets/numbertext\\.cpp$"_s),
         QRegularExpression(u"'[efgEG]'"_s)},
    };
    return all;
}

/// "FILE:LINE says what" for each line of `text` that breaks the rules.
QStringList violations(const QString& path, const QString& text)
{
    QStringList found;
    for (const Rule& rule : rules()) {
        if (!rule.files.match(path).hasMatch() || rule.exceptions.match(path).hasMatch())
            continue;
        int number = 0;
        for (const QString& line : text.split(u'\n')) {
            ++number;
            const QString code = line.section(u"//"_s, 0, 0);
            if (rule.forbidden.match(code).hasMatch())
                found << u"%1:%2 %3"_s.arg(path).arg(number).arg(rule.what);
        }
    }
    return found;
}

const QStringList kLayers = {u"model"_s, u"widgets"_s, u"app"_s, u"tests"_s};

/// Paths relative to the root of the files below these folders that match one of the patterns, sorted.
QStringList filesIn(const QStringList& folders, const QStringList& patterns)
{
    const QDir root(QStringLiteral(HEED_SOURCE_DIR));
    QStringList paths;
    for (const QString& folder : folders) {
        QDirIterator iterator(root.filePath(folder), patterns, QDir::Files, QDirIterator::Subdirectories);
        while (iterator.hasNext())
            paths << root.relativeFilePath(iterator.next());
    }
    paths.sort();
    return paths;
}

/// All C++ files of Heed.
QStringList sources()
{
    return filesIn(kLayers, {u"*.h"_s, u"*.cpp"_s});
}

/// @param path relative to the root.
QString readSource(const QString& path)
{
    QFile file(QStringLiteral(HEED_SOURCE_DIR "/") + path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file.fileName()));
    return QString::fromUtf8(file.readAll());
}

} // namespace

/// The rules of docs/architecture.md that the compiler does not know.
class TestLayering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rulesCatch_data();
    void rulesCatch();
    void layersPointDownwards();
    void filesStaySmall();
    void filesCarryTheirLicence();
    void fileNamesAreLowercase();
    void typesAreDefinedOnce();
    void sourcesAreBuilt();
};

void TestLayering::rulesCatch_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("isViolation");

    QTest::newRow("Torch in a view") << u"widgets/a.cpp"_s << u"#include <torch/torch.h>"_s << true;
    QTest::newRow("a tensor in a public header") << u"model/a.h"_s << u"at::Tensor weights;"_s << true;
    QTest::newRow("Torch in the network") << u"model/nn/a.cpp"_s << u"#include <ATen/ATen.h>"_s << false;
    QTest::newRow("the engine in the application") << u"app/a.cpp"_s << u"#include \"model/engine/a.h\""_s << true;
    QTest::newRow("Qt in the model") << u"model/text/a.cpp"_s << u"#include <QString>"_s << true;
    QTest::newRow("a Qt module in the model") << u"model/a.h"_s << u"#include <QtCore/QString>"_s << true;
    QTest::newRow("a view in the model") << u"model/a.h"_s << u"#include \"widgets/a.h\""_s << true;
    QTest::newRow("the application in a view") << u"widgets/a.cpp"_s << u"#include \"app/a.h\""_s << true;
    QTest::newRow("a view in the application") << u"app/a.cpp"_s << u"#include \"widgets/a.h\""_s << false;
    QTest::newRow("QCustomPlot in a header") << u"widgets/a.h"_s << u"#include <qcustomplot.h>"_s << true;
    QTest::newRow("QCustomPlot in a source") << u"widgets/a.cpp"_s << u"#include <qcustomplot.h>"_s << false;
    QTest::newRow("a header without its folder") << u"app/a.cpp"_s << u"#include \"a.h\""_s << true;
    QTest::newRow("a continuation") << u"app/a.cpp"_s << u"outcome.then(this, take);"_s << true;
    QTest::newRow("a number of its own format") << u"app/a.cpp"_s << u"locale.toString(x, 'f', 2)"_s << true;
    QTest::newRow("a comment about Torch") << u"model/a.h"_s << u"// copies at::Tensor"_s << false;
    QTest::newRow("a longer word") << u"model/a.h"_s << u"format::f(); flat::g();"_s << false;
}

void TestLayering::rulesCatch()
{
    QFETCH(QString, path);
    QFETCH(QString, line);
    QFETCH(bool, isViolation);

    QCOMPARE(!violations(path, line).isEmpty(), isViolation);
}

void TestLayering::layersPointDownwards()
{
    const QStringList paths = sources();
    QVERIFY(!paths.isEmpty());
    QStringList found;
    for (const QString& path : paths)
        found << violations(path, readSource(path));
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestLayering::filesStaySmall()
{
    QStringList found;
    for (const QString& path : sources()) {
        const qsizetype lines = readSource(path).count(u'\n');
        const qsizetype limit = path.endsWith(u".h"_s) ? 200 : 500;
        if (lines > limit)
            found << u"%1 has %2 lines; the limit is %3: give one of its ideas a file"_s.arg(path).arg(lines).arg(
                limit);
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestLayering::filesCarryTheirLicence()
{
    QStringList found;
    for (const QString& path : sources()) {
        const QString text = readSource(path);
        if (!text.startsWith(u"// SPDX-FileCopyrightText: 2026 The Heed authors\n"
                             "// SPDX-License-Identifier: GPL-3.0-or-later\n"_s))
            found << path + u" does not start with the two SPDX lines"_s;
        if (path.endsWith(u".h"_s) && !text.contains(u"\n#pragma once\n"_s))
            found << path + u" lacks #pragma once"_s;
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestLayering::fileNamesAreLowercase()
{
    const QRegularExpression name(u"^(tst_|bench_)?[a-z0-9]+\\.(h|cpp)$"_s);
    QStringList found;
    for (const QString& path : sources()) {
        if (!name.match(QFileInfo(path).fileName()).hasMatch())
            found << path + u" is not named after its class, lowercase and joined"_s;
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

/// Two types of one name are one to the linker: it keeps either's members and templates, and the other's memory breaks.
void TestLayering::typesAreDefinedOnce()
{
    static const QRegularExpression definition(u"^(?:struct|class|enum class) (\\w+)(?: final)?(?: :[^;{]*)?\\s*\\{"_s,
                                               QRegularExpression::MultilineOption);
    static const QRegularExpression space(u"^namespace ([\\w:]+)"_s, QRegularExpression::MultilineOption);
    QHash<QString, QString> places;
    QStringList found;
    for (const QString& path : sources()) {
        if (!path.endsWith(u".h"_s) || path.startsWith(u"tests/"_s))
            continue;
        const QString text = readSource(path);
        const QString scope = space.match(text).captured(1);
        for (const auto& match : definition.globalMatch(text)) {
            const QString name = scope + u"::"_s + match.captured(1);
            if (places.contains(name))
                found << u"%1 is defined in %2 and in %3"_s.arg(name, places.value(name), path);
            places.insert(name, path);
        }
    }
    QVERIFY(places.size() > 300);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

/// Sources are listed by name, so a new file can be forgotten; then it is neither compiled nor tested.
void TestLayering::sourcesAreBuilt()
{
    QString lists;
    for (const QString& path : filesIn(kLayers, {u"CMakeLists.txt"_s}))
        lists += readSource(path);
    QStringList found;
    for (const QString& path : sources()) {
        const QString name = QFileInfo(path).completeBaseName().remove(u"tst_"_s); // some lists add the prefix
        if (path.endsWith(u".cpp"_s) && !lists.contains(QRegularExpression(u"(\\b|_)%1\\b"_s.arg(name))))
            found << path + u" is in no CMakeLists.txt"_s;
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestLayering)
#include "tst_layering.moc"
