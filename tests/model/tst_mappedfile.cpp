// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/fileio.h"
#include "model/checkpoint/safetensors.h"
#include "tests/model/temporaryfolder.h"
#include "tests/testutils.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <csignal>
#include <thread>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace heed;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t kSize = 1 << 20; // bytes: many pages

/// A file that was last written to a while ago, so that whatever happens to it next has another time.
fs::path writeOld(const test::TemporaryFolder& folder, const std::string& name)
{
    const fs::path path = folder.write(name, std::string(kSize, 'x'));
    fs::last_write_time(path, fs::file_time_type::clock::now() - std::chrono::hours(1));
    return path;
}

std::size_t countOf(std::span<const std::byte> bytes, char value)
{
    return std::size_t(std::ranges::count(bytes, std::byte(value)));
}

/// How a child process ends that does this: 0, when nothing happens to it.
template <class Do>
int endOf(const Do& action)
{
    const pid_t child = ::fork();
    if (child == 0) {
        action();
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return status;
}

} // namespace

/// Files that another program writes into while they are mapped.
class TestMappedFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void otherBusErrorsStillKill();
    void anUntouchedFileIsUnchanged();
    void whatIsCutOffReadsAsZeros();
    void isDamagedAlsoWhenItGrowsAgain();
    void manyThreadsMayReadIt();
    void otherMappingsStayWhole();
    void aRewrittenFileIsChanged();
    void aReplacedFileDoesNoHarm();
    void aFaultInsideIsExplainedByTheChange();
};

void TestMappedFile::anUntouchedFileIsUnchanged()
{
    const test::TemporaryFolder folder;
    const MappedFile file(writeOld(folder, "weights"));
    QCOMPARE(countOf(file.bytes(), 'x'), kSize);
    file.checkUnchanged();
    QVERIFY(stampOf(file.path()) == file.stamp());
}

void TestMappedFile::whatIsCutOffReadsAsZeros()
{
    const test::TemporaryFolder folder;
    const MappedFile file(writeOld(folder, "weights"));
    fs::resize_file(file.path(), kSize / 4);
    QCOMPARE(countOf(file.bytes(), 'x'), kSize / 4);
    QCOMPARE(countOf(file.bytes(), '\0'), kSize - kSize / 4);
    const std::string error = test::errorOf([&] { file.checkUnchanged(); });
    QVERIFY2(error.find("weights\" was changed by another program") != std::string::npos, error.c_str());
}

/// As when a program saves over it: cut off, then written anew, with the size and the time that it had.
void TestMappedFile::isDamagedAlsoWhenItGrowsAgain()
{
    const test::TemporaryFolder folder;
    const MappedFile file(writeOld(folder, "weights"));
    const auto before = fs::last_write_time(file.path());
    fs::resize_file(file.path(), 0);
    QCOMPARE(countOf(file.bytes(), 'x'), std::size_t(0));
    folder.write("weights", std::string(kSize, 'y'));
    fs::last_write_time(file.path(), before);
    QVERIFY_THROWS_EXCEPTION(Error, file.checkUnchanged());
}

void TestMappedFile::manyThreadsMayReadIt()
{
    const test::TemporaryFolder folder;
    const MappedFile file(writeOld(folder, "weights"));
    fs::resize_file(file.path(), 0);
    std::vector<std::thread> readers;
    std::atomic<std::size_t> zeros = 0;
    for (std::size_t part = 0; part < 8; ++part)
        readers.emplace_back([&, part] { zeros += countOf(file.bytes().subspan(part * kSize / 8, kSize / 8), '\0'); });
    for (std::thread& reader : readers)
        reader.join();
    QCOMPARE(zeros.load(), kSize);
}

void TestMappedFile::otherMappingsStayWhole()
{
    const test::TemporaryFolder folder;
    const MappedFile first(writeOld(folder, "first"));
    auto cut = std::make_unique<MappedFile>(writeOld(folder, "cut"));
    const MappedFile last(writeOld(folder, "last"));
    fs::resize_file(cut->path(), 1);
    QCOMPARE(countOf(cut->bytes(), 'x'), std::size_t(1));
    cut.reset();
    for (const MappedFile* file : {&first, &last}) {
        QCOMPARE(countOf(file->bytes(), 'x'), kSize);
        file->checkUnchanged();
    }
}

void TestMappedFile::aRewrittenFileIsChanged()
{
    const test::TemporaryFolder folder;
    const MappedFile file(writeOld(folder, "weights"));
    folder.write("weights", std::string(kSize, 'y'));
    QVERIFY_THROWS_EXCEPTION(Error, file.checkUnchanged());
}

/// The mapping is of the file that was there; the new one is another.
void TestMappedFile::aReplacedFileDoesNoHarm()
{
    const test::TemporaryFolder folder;
    const MappedFile file(writeOld(folder, "weights"));
    writeFileAtomically(file.path(), std::string(kSize, 'y'));
    file.checkUnchanged();
    QCOMPARE(countOf(file.bytes(), 'x'), kSize);
    QVERIFY(stampOf(file.path()) != file.stamp());
    fs::remove(file.path());
    file.checkUnchanged();
}

/// What a reader makes of zeros is not what is wrong.
void TestMappedFile::aFaultInsideIsExplainedByTheChange()
{
    const test::TemporaryFolder folder;
    const std::vector<float> values(kSize, 1.0F);
    const TensorToWrite tensor{"w", TensorType::Float32, {std::int64_t(kSize)}, std::as_bytes(std::span(values))};
    writeSafetensors(folder.path() / "w.safetensors", {&tensor, 1}, {});
    const SafetensorsFile file(folder.path() / "w.safetensors");
    const std::string error = test::errorOf([&] {
        readUnchanged(file, [&] {
            fs::resize_file(file.path(), 4096);
            if (file.toFloat32("w").back() != 1.0F)
                throw Error("The last weight makes no sense.");
            return 0;
        });
    });
    QVERIFY2(error.find("changed by another program") != std::string::npos, error.c_str());
}

/// First of all tests: the children make the process's first guard, where Qt Test's handler is out of the way.
void TestMappedFile::otherBusErrorsStillKill()
{
    const test::TemporaryFolder folder;
    const fs::path guarded = writeOld(folder, "guarded");
    const fs::path path = writeOld(folder, "unguarded");
    const auto withGuard = [&](const auto& action) {
        return endOf([&] {
            std::signal(SIGBUS, SIG_DFL);
            const MappedFile file(guarded);
            action();
        });
    };
    QCOMPARE(withGuard([] {}), 0);
    QVERIFY(WIFSIGNALED(withGuard([] { ::kill(::getpid(), SIGBUS); })));
    QVERIFY(WIFSIGNALED(withGuard([&] {
        const int descriptor = ::open(path.c_str(), O_RDONLY);
        const auto* bytes = static_cast<const char*>(::mmap(nullptr, kSize, PROT_READ, MAP_PRIVATE, descriptor, 0));
        fs::resize_file(path, 0);
        ::_exit(static_cast<const volatile char*>(bytes)[kSize / 2]); // 0, were it read as one of ours
    })));
}

QTEST_GUILESS_MAIN(TestMappedFile)
#include "tst_mappedfile.moc"
