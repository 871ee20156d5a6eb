// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/pytorch/pickle.h"

#include "model/checkpoint/fileerror.h"
#include "model/checkpoint/pytorch/bytecursor.h"
#include "model/checkpoint/pytorch/picklenames.h"
#include "model/error.h"
#include "model/text/unicode.h"

#include <optional>

namespace heed {

namespace {

using Id = Pickle::Id;

constexpr std::size_t kMostValues = 1000000; // a tensor takes some 15; memory stays below about 150 MB
constexpr std::size_t kDeepestMarks = 1000;  // containers that are open at one time
constexpr std::size_t kMostDimensions = 32;  // of a tensor
constexpr std::uint8_t kNewestProtocol = 5;

/// The stack machine of the pickle format, without the instructions that build objects of classes.
/// https://github.com/python/cpython/blob/main/Lib/pickletools.py describes every instruction.
class PickleReader
{
public:
    PickleReader(std::span<const std::byte> bytes, const std::string& source) : m_cursor(bytes, source) { }

    Pickle read()
    {
        add(Pickle::Nothing{}); // number 0
        while (true) {
            const char opcode = char(m_cursor.read<std::uint8_t>());
            if (opcode == '.')
                break;
            if (!readConstant(opcode) && !readContainer(opcode) && !readMemo(opcode) && !readCall(opcode))
                fail("is damaged or no file of PyTorch's: its pickle has the unknown instruction "
                     + std::to_string(int(std::uint8_t(opcode))) + ".");
            if (m_stack.size() > kMostValues || m_marks.size() > kDeepestMarks)
                failDamaged();
        }
        m_pickle.root = pop();
        m_pickle.length = m_cursor.position();
        return std::move(m_pickle);
    }

private:
    [[noreturn]] void fail(const std::string& fault) const { throw Error(m_cursor.source() + ' ' + fault); }
    [[noreturn]] void failDamaged() const { fail("is damaged: its pickle makes no sense."); }

    void spend(std::size_t values)
    {
        m_spent += values;
        if (m_spent > kMostValues)
            fail("holds more than " + std::to_string(kMostValues) + " values in its pickle, too many for weights.");
    }

    Id add(Pickle::Value value)
    {
        spend(1);
        m_pickle.values.push_back(std::move(value));
        return Id(m_pickle.values.size() - 1);
    }

    void push(Pickle::Value value) { m_stack.push_back(add(std::move(value))); }

    Id pop()
    {
        if (m_stack.size() <= (m_marks.empty() ? 0 : m_marks.back()))
            failDamaged();
        const Id id = m_stack.back();
        m_stack.pop_back();
        return id;
    }

    Id top()
    {
        const Id id = pop();
        m_stack.push_back(id);
        return id;
    }

    /// All since the last mark, which goes, too.
    std::vector<Id> popMarked()
    {
        if (m_marks.empty())
            failDamaged();
        std::vector<Id> ids(m_stack.begin() + std::ptrdiff_t(m_marks.back()), m_stack.end());
        m_stack.resize(m_marks.back());
        m_marks.pop_back();
        return ids;
    }

    std::vector<Id> popSome(int count)
    {
        std::vector<Id> ids(static_cast<std::size_t>(count));
        for (auto id = ids.rbegin(); id != ids.rend(); ++id)
            *id = pop();
        return ids;
    }

    template <typename Kind>
    const Kind& require(Id id) const
    {
        const Kind* value = m_pickle.as<Kind>(id);
        if (value == nullptr)
            failDamaged();
        return *value;
    }

    bool readConstant(char opcode);
    bool readContainer(char opcode);
    bool readMemo(char opcode);
    bool readCall(char opcode);

    void pushText(std::uint64_t length) { push(std::string(m_cursor.readText(length))); }
    void pushLong(std::size_t bytes);
    void pushName(std::string_view module, std::string_view name);
    void remember(std::size_t place);
    void recall(std::size_t place);
    void append(Id list, const std::vector<Id>& items);
    void setItems(Id dictionary, const std::vector<Id>& items);
    void call();
    void makeObject();
    void setState();
    void pushStorage();
    Pickle::Dictionary dictionaryOf(const std::vector<Id>& arguments);
    Pickle::Tensor tensorOf(const std::vector<Id>& arguments) const;
    std::vector<std::int64_t> numbersOf(Id sequence) const;

    ByteCursor m_cursor;
    Pickle m_pickle;
    std::vector<Id> m_stack;
    std::vector<std::size_t> m_marks; // sizes of the stack
    std::vector<Id> m_memo;
    std::size_t m_spent = 0;
};

bool PickleReader::readConstant(char opcode)
{
    switch (opcode) {
    case '\x80': // PROTO
        if (m_cursor.read<std::uint8_t>() > kNewestProtocol)
            fail("is damaged or too new: its pickle has an unknown protocol.");
        return true;
    case '\x95': // FRAME
        m_cursor.take(8);
        return true;
    case 'N': // NONE
        m_stack.push_back(0);
        return true;
    case '\x88': // NEWTRUE
    case '\x89': // NEWFALSE
        push(std::int64_t(opcode == '\x88'));
        return true;
    case 'J': // BININT
        push(std::int64_t(std::int32_t(m_cursor.read<std::uint32_t>())));
        return true;
    case 'K': // BININT1
        push(std::int64_t(m_cursor.read<std::uint8_t>()));
        return true;
    case 'M': // BININT2
        push(std::int64_t(m_cursor.read<std::uint16_t>()));
        return true;
    case '\x8a': // LONG1
        pushLong(m_cursor.read<std::uint8_t>());
        return true;
    case 'G': // BINFLOAT
        m_cursor.take(8);
        m_stack.push_back(0);
        return true;
    case 'X': // BINUNICODE
    case 'T': // BINSTRING
        pushText(m_cursor.read<std::uint32_t>());
        return true;
    case '\x8c': // SHORT_BINUNICODE
    case 'U':    // SHORT_BINSTRING
        pushText(m_cursor.read<std::uint8_t>());
        return true;
    case '\x8d': // BINUNICODE8
        pushText(m_cursor.read<std::uint64_t>());
        return true;
    case 'B': // BINBYTES
        m_cursor.take(m_cursor.read<std::uint32_t>());
        m_stack.push_back(0);
        return true;
    case 'C': // SHORT_BINBYTES
        m_cursor.take(m_cursor.read<std::uint8_t>());
        m_stack.push_back(0);
        return true;
    default:
        return false;
    }
}

bool PickleReader::readContainer(char opcode)
{
    switch (opcode) {
    case '(': // MARK
        m_marks.push_back(m_stack.size());
        return true;
    case ')': // EMPTY_TUPLE
    case ']': // EMPTY_LIST
        push(Pickle::Sequence{});
        return true;
    case '}': // EMPTY_DICT
        push(Pickle::Dictionary{});
        return true;
    case 't': // TUPLE
    case 'l': // LIST
        push(Pickle::Sequence{popMarked()});
        return true;
    case '\x85': // TUPLE1
    case '\x86': // TUPLE2
    case '\x87': // TUPLE3
        push(Pickle::Sequence{popSome(opcode - '\x84')});
        return true;
    case 'd': { // DICT
        const std::vector<Id> items = popMarked();
        push(Pickle::Dictionary{});
        setItems(top(), items);
        return true;
    }
    case 'a': { // APPEND
        const std::vector<Id> items = popSome(1);
        append(top(), items);
        return true;
    }
    case 'e': { // APPENDS
        const std::vector<Id> items = popMarked();
        append(top(), items);
        return true;
    }
    case 's': { // SETITEM
        const std::vector<Id> items = popSome(2);
        setItems(top(), items);
        return true;
    }
    case 'u': { // SETITEMS
        const std::vector<Id> items = popMarked();
        setItems(top(), items);
        return true;
    }
    default:
        return false;
    }
}

bool PickleReader::readMemo(char opcode)
{
    switch (opcode) {
    case 'q': // BINPUT
        remember(m_cursor.read<std::uint8_t>());
        return true;
    case 'r': // LONG_BINPUT
        remember(m_cursor.read<std::uint32_t>());
        return true;
    case '\x94': // MEMOIZE
        remember(m_memo.size());
        return true;
    case 'h': // BINGET
        recall(m_cursor.read<std::uint8_t>());
        return true;
    case 'j': // LONG_BINGET
        recall(m_cursor.read<std::uint32_t>());
        return true;
    case '0': // POP
        pop();
        return true;
    case '1': // POP_MARK
        popMarked();
        return true;
    case '2': // DUP
        m_stack.push_back(top());
        return true;
    default:
        return false;
    }
}

bool PickleReader::readCall(char opcode)
{
    switch (opcode) {
    case 'c':   // GLOBAL
    case 'i': { // INST, which calls at once: no name that it is used with is known
        const std::string_view module = m_cursor.readLine();
        pushName(module, m_cursor.readLine());
        if (opcode == 'i')
            failDamaged();
        return true;
    }
    case '\x93': { // STACK_GLOBAL
        const std::vector<Id> names = popSome(2);
        const std::string module = require<std::string>(names[0]);
        pushName(module, std::string(require<std::string>(names[1])));
        return true;
    }
    case 'R': // REDUCE
        call();
        return true;
    case '\x81': // NEWOBJ
        makeObject();
        return true;
    case 'b': // BUILD
        setState();
        return true;
    case 'Q': // BINPERSID
        pushStorage();
        return true;
    default:
        return false;
    }
}

/// Little-endian two's complement. Longer ones than 64 bits have no meaning for weights.
void PickleReader::pushLong(std::size_t bytes)
{
    const std::span<const std::byte> digits = m_cursor.take(bytes);
    if (bytes > sizeof(std::int64_t)) {
        m_stack.push_back(0);
        return;
    }
    const bool isNegative = bytes > 0 && (digits.back() & std::byte(0x80)) != std::byte(0);
    std::uint64_t value = isNegative ? ~std::uint64_t(0) : 0;
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit)
        value = (value << 8) | std::to_integer<std::uint64_t>(*digit);
    push(std::int64_t(value));
}

void PickleReader::pushName(std::string_view module, std::string_view name)
{
    Pickle::Name known{std::string(module), std::string(name)};
    if (!meaningOf(known)) {
        throw FileError(
            FileFault::Unsafe,
            m_cursor.source() + " asks to run " + quotedForMessage(known.module + '.' + known.name)
                + "; Heed runs no code of a file and reads weights only, as torch.save(model.state_dict(), …) writes "
                  "them.");
    }
    push(std::move(known));
}

void PickleReader::remember(std::size_t place)
{
    if (place >= kMostValues)
        failDamaged();
    if (place >= m_memo.size())
        m_memo.resize(place + 1, 0);
    m_memo[place] = top();
}

void PickleReader::recall(std::size_t place)
{
    if (place >= m_memo.size())
        failDamaged();
    m_stack.push_back(m_memo[place]);
}

void PickleReader::append(Id list, const std::vector<Id>& items)
{
    auto* const sequence = std::get_if<Pickle::Sequence>(&m_pickle.values[list]);
    if (sequence == nullptr)
        failDamaged();
    sequence->items.insert(sequence->items.end(), items.begin(), items.end());
}

void PickleReader::setItems(Id dictionary, const std::vector<Id>& items)
{
    auto* const target = std::get_if<Pickle::Dictionary>(&m_pickle.values[dictionary]);
    if (target == nullptr || items.size() % 2 != 0)
        failDamaged();
    for (std::size_t index = 0; index < items.size(); index += 2)
        target->entries.emplace_back(items[index], items[index + 1]);
}

void PickleReader::call()
{
    const std::vector<Id> parts = popSome(2);
    const std::vector<Id>& arguments = require<Pickle::Sequence>(parts[1]).items;
    switch (*meaningOf(require<Pickle::Name>(parts[0]))) {
    case PickleMeaning::OrderedDictionary:
        push(dictionaryOf(arguments));
        break;
    case PickleMeaning::Tensor:
        push(tensorOf(arguments));
        break;
    case PickleMeaning::FirstArgument:
        if (arguments.empty())
            failDamaged();
        m_stack.push_back(arguments.front());
        break;
    case PickleMeaning::Nothing:
        m_stack.push_back(0);
        break;
    case PickleMeaning::StorageType:
    case PickleMeaning::ScriptClass:
        failDamaged();
    }
}

/// Python 2 gave an OrderedDict its entries as a list of pairs.
Pickle::Dictionary PickleReader::dictionaryOf(const std::vector<Id>& arguments)
{
    Pickle::Dictionary dictionary;
    if (arguments.empty())
        return dictionary;
    for (const Id entry : require<Pickle::Sequence>(arguments.front()).items) {
        const std::vector<Id>& pair = require<Pickle::Sequence>(entry).items;
        if (pair.size() != 2)
            failDamaged();
        spend(1); // a short pickle could ask for the same long list many times
        dictionary.entries.emplace_back(pair[0], pair[1]);
    }
    return dictionary;
}

/// (storage, offset, shape, strides, …)
Pickle::Tensor PickleReader::tensorOf(const std::vector<Id>& arguments) const
{
    if (arguments.size() < 4)
        failDamaged();
    require<Pickle::Storage>(arguments[0]);
    Pickle::Tensor tensor{arguments[0], require<std::int64_t>(arguments[1]), numbersOf(arguments[2]),
                          numbersOf(arguments[3])};
    if (tensor.shape.size() != tensor.strides.size())
        failDamaged();
    return tensor;
}

std::vector<std::int64_t> PickleReader::numbersOf(Id sequence) const
{
    const std::vector<Id>& items = require<Pickle::Sequence>(sequence).items;
    if (items.size() > kMostDimensions)
        failDamaged();
    std::vector<std::int64_t> numbers;
    for (const Id item : items)
        numbers.push_back(require<std::int64_t>(item));
    return numbers;
}

void PickleReader::makeObject()
{
    const std::vector<Id> parts = popSome(2);
    if (*meaningOf(require<Pickle::Name>(parts[0])) != PickleMeaning::ScriptClass)
        failDamaged();
    push(Pickle::Object{});
}

/// Of an object its attributes; a state dict has some, too, which say nothing about weights.
void PickleReader::setState()
{
    const Id state = pop();
    if (auto* const object = std::get_if<Pickle::Object>(&m_pickle.values[top()]))
        object->state = state;
    else
        require<Pickle::Dictionary>(top());
}

/// ("storage", its class, its key, a device, how many elements, …)
void PickleReader::pushStorage()
{
    const std::vector<Id> parts = require<Pickle::Sequence>(pop()).items;
    if (parts.size() < 5 || require<std::string>(parts[0]) != "storage")
        failDamaged();
    const std::optional<StorageElement> element = storageElement(require<Pickle::Name>(parts[1]));
    const auto elements = require<std::int64_t>(parts[4]);
    if (!element || elements < 0)
        failDamaged();
    push(Pickle::Storage{require<std::string>(parts[2]), element->type, element->bytes, std::uint64_t(elements)});
}

} // namespace

Pickle readPickle(std::span<const std::byte> bytes, const std::string& source)
{
    return PickleReader(bytes, source).read();
}

} // namespace heed
