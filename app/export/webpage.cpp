// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/webpage.h"

#include "app/export/caption.h"
#include "model/checkpoint/fileio.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QFile>
#include <QString>
#include <QtGlobal>

#include <map>
#include <string_view>

/// A static library's resources are registered by nobody else. It must stand outside the namespace.
static void registerPageParts()
{
    Q_INIT_RESOURCE(webpage);
}

namespace heed {

namespace {

constexpr int kLongestTitle = 80; // characters

QByteArray part(const char* name)
{
    static const bool isRegistered = [] {
        registerPageParts();
        return true;
    }();
    Q_UNUSED(isRegistered);
    QFile file(QStringLiteral(":/heed/page/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The resource %s is missing.", name);
    return file.readAll();
}

/// In the order in which they build upon each other.
QByteArray script()
{
    QByteArray whole = "'use strict';\n{\n";
    for (const char* name : {"dom.js", "packed.js", "state.js", "shown.js", "colors.js", "axes.js", "heatmap.js",
                             "lines.js", "words.js", "heads.js", "numbers.js", "controls.js", "page.js"})
        whole += part(name);
    return whole + "}\n";
}

/// What the content security policy names it by.
QByteArray hashOf(const QByteArray& inlined)
{
    return "'sha256-" + QCryptographicHash::hash(inlined, QCryptographicHash::Sha256).toBase64() + '\'';
}

QByteArray escaped(const std::string& text)
{
    return QString::fromStdString(text).toHtmlEscaped().toUtf8();
}

QByteArray titleOf(const Translation& translation)
{
    QString title = QString::fromStdString(translation.source).simplified();
    if (title.size() > kLongestTitle)
        title = title.left(kLongestTitle) + u'…';
    return title.toHtmlEscaped().toUtf8();
}

QByteArray makerOf(const Translation& translation)
{
    const QString sentence
        = QStringLiteral("Model: %1. Decoding: %2.").arg(modelText(translation), decodingText(translation));
    return sentence.toHtmlEscaped().toUtf8();
}

/// Replaces every {{name}} of the template once: what is put in is not looked at again.
std::string filled(const QByteArray& page, const std::map<std::string_view, std::string_view>& values)
{
    const std::string_view text(page.constData(), std::size_t(page.size()));
    std::string result;
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t begin = text.find("{{", position);
        const std::size_t end = begin == text.npos ? text.npos : text.find("}}", begin);
        result += text.substr(position, begin - position);
        if (end == text.npos)
            break;
        result += values.at(text.substr(begin + 2, end - begin - 2));
        position = end + 2;
    }
    return result;
}

std::string_view viewOf(const QByteArray& bytes)
{
    return {bytes.constData(), std::size_t(bytes.size())};
}

} // namespace

std::string webPage(const WebPageRequest& request)
{
    const QByteArray style = part("page.css");
    const QByteArray code = script();
    const QByteArray styleHash = hashOf(style);
    const QByteArray codeHash = hashOf(code);
    const QByteArray title = titleOf(*request.translation);
    const QByteArray source = escaped(request.translation->source);
    const QByteArray target = escaped(request.translation->text);
    const QByteArray maker = makerOf(*request.translation);
    const std::string data = webPageData(request);
    return filled(part("page.html"), {{"title", viewOf(title)},
                                      {"source", viewOf(source)},
                                      {"target", viewOf(target)},
                                      {"made-by", viewOf(maker)},
                                      {"style", viewOf(style)},
                                      {"style-hash", viewOf(styleHash)},
                                      {"script", viewOf(code)},
                                      {"script-hash", viewOf(codeHash)},
                                      {"data", data}});
}

void writeWebPage(const std::filesystem::path& path, const WebPageRequest& request)
{
    writeFileAtomically(path, webPage(request));
}

} // namespace heed
