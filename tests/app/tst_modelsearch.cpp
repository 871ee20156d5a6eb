// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/factstext.h"
#include "app/models/modelsearch.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <memory>

using namespace heed;
using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

namespace {

const fs::path kGolden = fs::path(HEED_TEST_DATA) / "golden" / "marian" / "model";

} // namespace

/// The model folders that are found.
class TestModelSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void belowAFolder();
    void behindTheLinksOfTheCache();
    void behindLinkedFolders();

private:
    QString makeModel(const QString& name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

QString TestModelSearch::makeModel(const QString& name) const
{
    const QString path = m_folder->filePath(name);
    fs::create_directories(path.toStdString());
    fs::copy(kGolden, path.toStdString(), fs::copy_options::recursive);
    return path;
}

void TestModelSearch::belowAFolder()
{
    const QString plain = makeModel(u"plain"_s);
    const QString cached = makeModel(u"hub/models--some--one/snapshots/3f2a"_s);
    QDir(m_folder->path()).mkpath(u"empty/of/all"_s);
    QCOMPARE(modelFoldersAt(plain), QStringList(plain));
    QCOMPARE(modelFoldersAt(plain + u"/model.safetensors"_s), QStringList(plain));
    QCOMPARE(modelFoldersAt(m_folder->path()), QStringList({plain, cached}));
    QCOMPARE(modelFoldersAt(m_folder->filePath(u"empty"_s)), QStringList());
    QCOMPARE(modelFoldersAt(m_folder->filePath(u"nowhere"_s)), QStringList());
}

/// In the hub's cache every file of a snapshot is a link to one with a hash for a name.
void TestModelSearch::behindTheLinksOfTheCache()
{
    const QString snapshot = QStringLiteral("huggingface/hub/models--some--en-fr/snapshots/3f2a91c");
    QDir root(m_folder->path());
    QVERIFY(root.mkpath(snapshot) && root.mkpath(u"huggingface/hub/models--some--en-fr/blobs"_s));
    int blob = 0;
    for (const auto& file : fs::directory_iterator(kGolden)) {
        const fs::path hub = root.filePath(u"huggingface/hub/models--some--en-fr"_s).toStdString();
        const fs::path target = fs::path("../../blobs") / std::to_string(++blob);
        fs::copy_file(file.path(), hub / "blobs" / std::to_string(blob));
        fs::create_symlink(target, root.filePath(snapshot).toStdString() / file.path().filename());
    }
    const QStringList found = modelFoldersAt(root.filePath(u"huggingface"_s));
    QCOMPARE(found, QStringList(root.filePath(snapshot)));
    const ModelFacts facts = readModelFacts(found.front().toStdString(), 0);
    QVERIFY(facts.canOpen());
    QCOMPARE(facts.name, std::string("en-fr"));
    QCOMPARE(factLines(facts).front().value, u"some/en-fr"_s);
    QVERIFY(facts.diskBytes > facts.weightBytes);
    QVERIFY(placeText(found.front()).startsWith(u"some/en-fr\n"_s));
}

void TestModelSearch::behindLinkedFolders()
{
    const QString plain = makeModel(u"disk/en-fr"_s);
    QVERIFY(QDir(m_folder->path()).mkpath(u"mine"_s));
    const QDir mine(m_folder->filePath(u"mine"_s));
    const auto link
        = [&](const QString& target, const QString& name) { return QFile::link(target, mine.filePath(name)); };
    QVERIFY(link(m_folder->filePath(u"disk"_s), u"disk"_s));
    QVERIFY(link(plain, u"twice"_s));
    QVERIFY(link(mine.path(), u"round"_s));
    QVERIFY(link(m_folder->filePath(u"nowhere"_s), u"nowhere"_s));
    QCOMPARE(modelFoldersAt(mine.path()), QStringList(mine.filePath(u"twice"_s))); // a level above disk/en-fr
    QCOMPARE(modelFoldersAt(mine.filePath(u"twice"_s)), QStringList(mine.filePath(u"twice"_s)));
    QCOMPARE(modelFoldersAt(m_folder->path()), QStringList(plain)); // under its own name
}

QTEST_GUILESS_MAIN(TestModelSearch)
#include "tst_modelsearch.moc"
