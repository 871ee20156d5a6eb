// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/mappingguard.h"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <mutex>

#include <sched.h>
#include <sys/mman.h>
#include <unistd.h>

namespace heed {

struct GuardedMapping
{
    std::uintptr_t begin;
    std::uintptr_t end;
    std::atomic<bool> isDamaged{false};
    GuardedMapping* previous = nullptr;
    GuardedMapping* next = nullptr;
};

namespace {

// What a signal handler reads can be nobody's member. Written once, before the handler is there, but for the list.
struct sigaction g_former;
std::uintptr_t g_pageBytes = 0;
GuardedMapping* g_first = nullptr; // of all that live; only under ListLock

/// Of the list of mappings. No mutex, which a signal handler must not touch; and none is needed, for nobody who holds it
/// reads a mapping: the thread that the handler interrupts never does.
class ListLock
{
public:
    ListLock()
    {
        while (s_isHeld.test_and_set(std::memory_order_acquire))
            ::sched_yield();
    }
    ~ListLock() { s_isHeld.clear(std::memory_order_release); }
    ListLock(const ListLock&) = delete;
    ListLock& operator=(const ListLock&) = delete;

private:
    static inline std::atomic_flag s_isHeld;
};

/// Puts zeros in the place of all that follows an address: where a file ends too early, none of it is there. One mapping
/// and not one for each page, of which a process may have some 65,000.
bool putZeros(std::uintptr_t address)
{
    const ListLock lock;
    for (GuardedMapping* mapping = g_first; mapping != nullptr; mapping = mapping->next) {
        if (address < mapping->begin || address >= mapping->end)
            continue;
        const std::uintptr_t page = address / g_pageBytes * g_pageBytes;
        const bool isReplaced = ::mmap(reinterpret_cast<void*>(page), mapping->end - page, PROT_READ,
                                       MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0)
                                != MAP_FAILED;
        mapping->isDamaged.store(true, std::memory_order_release);
        return isReplaced;
    }
    return false;
}

/// What would have happened without a handler of ours.
void passOn(int signal, siginfo_t* info, void* context)
{
    if ((g_former.sa_flags & SA_SIGINFO) != 0) {
        g_former.sa_sigaction(signal, info, context);
    } else if (g_former.sa_handler != SIG_DFL && g_former.sa_handler != SIG_IGN) {
        g_former.sa_handler(signal);
    } else {
        std::signal(signal, SIG_DFL);
        std::raise(signal); // ends the process as soon as this handler has returned
    }
}

void onBusError(int signal, siginfo_t* info, void* context)
{
    const int error = errno;
    const bool isMissingPage = info->si_code == BUS_ADRERR; // not a signal that somebody sent
    const bool isMended = isMissingPage && putZeros(reinterpret_cast<std::uintptr_t>(info->si_addr));
    errno = error;
    if (!isMended)
        passOn(signal, info, context);
}

void installHandler(void (*handler)(int, siginfo_t*, void*))
{
    g_pageBytes = std::uintptr_t(::sysconf(_SC_PAGESIZE));
    struct sigaction action = {};
    action.sa_sigaction = handler;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
    ::sigaction(SIGBUS, nullptr, &g_former); // first: the handler may be needed at once
    ::sigaction(SIGBUS, &action, nullptr);
}

} // namespace

MappingGuard::MappingGuard(std::span<const std::byte> bytes) : m_mapping(new GuardedMapping)
{
    static std::once_flag isInstalled;
    std::call_once(isInstalled, installHandler, onBusError);
    m_mapping->begin = reinterpret_cast<std::uintptr_t>(bytes.data());
    m_mapping->end = m_mapping->begin + bytes.size();
    const ListLock lock;
    m_mapping->next = g_first;
    if (g_first != nullptr)
        g_first->previous = m_mapping.get();
    g_first = m_mapping.get();
}

MappingGuard::~MappingGuard()
{
    const ListLock lock;
    GuardedMapping*& before = m_mapping->previous != nullptr ? m_mapping->previous->next : g_first;
    before = m_mapping->next;
    if (m_mapping->next != nullptr)
        m_mapping->next->previous = m_mapping->previous;
}

bool MappingGuard::isDamaged() const
{
    return m_mapping->isDamaged.load(std::memory_order_acquire);
}

} // namespace heed
