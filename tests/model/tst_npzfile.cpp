// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/fileio.h"
#include "model/error.h"
#include "model/export/npzfile.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cstring>

using namespace heed;

namespace {

using Shape = std::vector<std::int64_t>;
using Texts = std::vector<std::string>;

std::span<const std::byte> bytesOf(const std::string& text)
{
    return std::as_bytes(std::span(text));
}

/// A .npy header with any text in it.
std::string headerOf(const std::string& text)
{
    std::string header = "\x93NUMPY";
    header += {'\x01', '\x00', char(text.size() & 0xFF), char(text.size() >> 8)};
    return header + text;
}

} // namespace

class TestNpzFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }
    void headersReadBack_data();
    void headersReadBack();
    void brokenHeadersAreRefused_data();
    void brokenHeadersAreRefused();
    void arraysReadBack();
    void doublesAndHalvesAreRead();
    void columnMajorArraysAreTurned();
    void arraysThatDoNotFitTheirShapeAreRefused_data();
    void arraysThatDoNotFitTheirShapeAreRefused();
    void damagedArchivesAreRefused();
    void numpyReadsAndWrites();

private:
    std::filesystem::path path(const char* name = "a.npz") const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    QTemporaryDir m_folder;
};

void TestNpzFile::headersReadBack_data()
{
    QTest::addColumn<Shape>("shape");
    QTest::newRow("a single value") << Shape{};
    QTest::newRow("a list") << Shape{3};
    QTest::newRow("an attention map of every head") << Shape{6, 8, 300, 400};
}

void TestNpzFile::headersReadBack()
{
    QFETCH(Shape, shape);
    const std::string text = npyHeader("<f4", shape);
    QCOMPARE(text.size() % 64, std::size_t(0)); // as NumPy aligns the values
    const NpyHeader header = readNpyHeader(bytesOf(text));
    QCOMPARE(header.type, std::string("<f4"));
    QCOMPARE(header.shape, shape);
    QCOMPARE(header.valuesBegin, text.size());
}

void TestNpzFile::brokenHeadersAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("fault");
    const auto add = [](const char* name, const std::string& bytes, const char* fault) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << QString(fault);
    };
    add("nothing", "", "is no array");
    add("a text", "source_tokens", "is no array");
    add("cut off", npyHeader("<f4", Shape{2}).substr(0, 40), "is cut off");
    add("a later format", "\x93NUMPY" + std::string("\x09\x00\x10\x00\x00\x00", 6), "format 9");
    add("a length beyond the file", "\x93NUMPY" + std::string("\x02\x00\xff\xff\xff\x7f", 6), "is cut off");
    add("neither order", headerOf("{'descr': '<f4', 'fortran_order': Maybe, 'shape': (2, 2)}"), "is broken");
    add("Python objects", headerOf("{'descr': '|O', 'fortran_order': False, 'shape': (2,)}"), "pickle");
    add("named fields", headerOf("{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (2,)}"), "named fields");
    add("no type", headerOf("{'fortran_order': False, 'shape': (2,)}"), "is broken");
    add("a negative length", headerOf("{'descr': '<f4', 'fortran_order': False, 'shape': (-2,)}"), "is broken");
    add("an endless shape", headerOf("{'descr': '<f4', 'fortran_order': False, 'shape': (2, "), "is broken");
    add("code", headerOf("__import__('os').system('true')"), "is broken");
}

void TestNpzFile::brokenHeadersAreRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, fault);
    try {
        readNpyHeader(std::as_bytes(std::span(bytes.constData(), std::size_t(bytes.size()))));
        QFAIL("nothing was thrown");
    } catch (const Error& error) {
        QVERIFY2(QString(error.what()).contains(fault), error.what());
    }
}

void TestNpzFile::arraysReadBack()
{
    const std::vector<float> weights{0.25F, 0.75F, 1.0F, 0.0F};
    const Texts tokens{"▁Le", "chat", "", "猫🐈"};
    const std::vector<NpzMember> members{{"cross", npyHeader("<f4", Shape{2, 2}), std::as_bytes(std::span(weights))},
                                         {"source_tokens", npyOfTexts(tokens), {}}};
    writeNpz(path(), members);
    const NpzFile file(path());
    QVERIFY(file.has("cross") && !file.has("encoder"));
    QCOMPARE(file.header("cross").shape, (Shape{2, 2}));
    QCOMPARE(file.floats("cross"), weights);
    QCOMPARE(file.texts("source_tokens"), tokens);
    QVERIFY_EXCEPTION_THROWN(file.floats("source_tokens"), Error);
    QVERIFY_EXCEPTION_THROWN(file.texts("cross"), Error);
    QVERIFY_EXCEPTION_THROWN(file.floats("encoder"), Error);
}

void TestNpzFile::doublesAndHalvesAreRead()
{
    const std::vector<double> doubles{0.25, 0.75};
    const std::vector<std::uint16_t> halves{0x3400, 0x3A00}; // 0.25, 0.75
    const std::vector<NpzMember> members{{"d", npyHeader("<f8", Shape{2}), std::as_bytes(std::span(doubles))},
                                         {"h", npyHeader("<f2", Shape{2}), std::as_bytes(std::span(halves))}};
    writeNpz(path(), members);
    const NpzFile file(path());
    QCOMPARE(file.floats("d"), (std::vector<float>{0.25F, 0.75F}));
    QCOMPARE(file.floats("h"), (std::vector<float>{0.25F, 0.75F}));
}

/// As NumPy stores the transposed array of another.
void TestNpzFile::columnMajorArraysAreTurned()
{
    std::string header = npyHeader("<f4", Shape{2, 3});
    header.replace(header.find("False"), 5, "True ");
    const std::vector<float> columns{1.0F, 4.0F, 2.0F, 5.0F, 3.0F, 6.0F};
    const NpzMember member{"cross", header, std::as_bytes(std::span(columns))};
    writeNpz(path(), {&member, 1});
    QCOMPARE(NpzFile(path()).floats("cross"), (std::vector<float>{1.0F, 2.0F, 3.0F, 4.0F, 5.0F, 6.0F}));
}

void TestNpzFile::arraysThatDoNotFitTheirShapeAreRefused_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<Shape>("shape");
    QTest::newRow("values are missing") << "<f4" << Shape{3};
    QTest::newRow("values are left over") << "<f4" << Shape{1};
    QTest::newRow("billions of values are claimed") << "<f4" << Shape{2000, 1000, 1000};
    QTest::newRow("more values than can be counted") << "<f4" << Shape{2000000000, 2000000000, 2000000000};
    QTest::newRow("whole numbers") << "<i8" << Shape{1};
    QTest::newRow("the other byte order") << ">f4" << Shape{2};
}

void TestNpzFile::arraysThatDoNotFitTheirShapeAreRefused()
{
    QFETCH(QString, type);
    QFETCH(Shape, shape);
    const std::vector<float> weights{0.25F, 0.75F};
    const NpzMember member{"cross", npyHeader(type.toStdString(), shape), std::as_bytes(std::span(weights))};
    writeNpz(path(), {&member, 1});
    const NpzFile file(path());
    try {
        file.floats("cross");
        QFAIL("nothing was thrown");
    } catch (const Error& error) {
        QVERIFY2(QString(error.what()).startsWith("The array \"cross\" in \""), error.what());
    }
}

void TestNpzFile::damagedArchivesAreRefused()
{
    const std::vector<float> weights(100, 0.5F);
    const NpzMember member{"cross", npyHeader("<f4", Shape{100}), std::as_bytes(std::span(weights))};
    writeNpz(path(), {&member, 1});
    std::string whole = readFile(path(), 1 << 20);

    writeFileAtomically(path("cut.npz"), std::string_view(whole).substr(0, whole.size() / 2));
    QVERIFY_EXCEPTION_THROWN(NpzFile(path("cut.npz")), Error);

    whole[250] = char(~whole[250]); // a value: the checksum says so
    writeFileAtomically(path("bent.npz"), whole);
    QVERIFY_EXCEPTION_THROWN(NpzFile(path("bent.npz")).floats("cross"), Error);
    QVERIFY_EXCEPTION_THROWN(NpzFile(path("nowhere.npz")), Error);
}

/// The independent implementation, where it is installed.
void TestNpzFile::numpyReadsAndWrites()
{
    QProcess python;
    const auto run = [&](const QString& code) {
        python.start(QStringLiteral("/usr/bin/python3"), {"-c", code, m_folder.path()});
        return python.waitForFinished() && python.exitCode() == 0;
    };
    if (!run("import numpy"))
        QSKIP("python3-numpy is not installed");
    const std::vector<float> weights{0.25F, 0.75F, 1.0F, 0.0F, 0.5F, 0.5F};
    const std::vector<NpzMember> members{{"cross", npyHeader("<f4", Shape{3, 2}), std::as_bytes(std::span(weights))},
                                         {"tokens", npyOfTexts(Texts{"▁Le", "猫🐈"}), {}}};
    writeNpz(path("ours.npz"), members);
    QVERIFY2(run("import numpy, sys\n"
                 "ours = numpy.load(sys.argv[1] + '/ours.npz')\n"
                 "assert ours['cross'].shape == (3, 2) and ours['cross'][0, 1] == 0.75\n"
                 "assert list(ours['tokens']) == ['▁Le', '猫🐈'], ours['tokens']\n"
                 "numpy.savez_compressed(sys.argv[1] + '/zeros.npz', cross=numpy.zeros(20_000_000, 'f4'))\n"
                 "numpy.savez_compressed(sys.argv[1] + '/theirs.npz', cross=numpy.zeros((4, 300, 300)), "
                 "tokens=['▁Le', 'chat'])\n"),
             python.readAllStandardError().constData());
    const NpzFile theirs(path("theirs.npz"));
    QCOMPARE(theirs.header("cross").shape, (Shape{4, 300, 300}));
    QCOMPARE(theirs.floats("cross"), std::vector<float>(4 * 300 * 300));
    QCOMPARE(theirs.texts("tokens"), (Texts{"▁Le", "chat"}));
    QVERIFY_EXCEPTION_THROWN(NpzFile(path("zeros.npz")).floats("cross"), Error); // a thousandth of what it unpacks to
}

QTEST_APPLESS_MAIN(TestNpzFile)
#include "tst_npzfile.moc"
