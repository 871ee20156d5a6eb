// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/aboutbox.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace heed {

void showAboutBox(QWidget* window)
{
    auto* box = new QMessageBox(
        QMessageBox::NoIcon, QCoreApplication::translate("heed::MainWindow", "About Heed"),
        QCoreApplication::translate("heed::MainWindow",
                                    "<h3>Heed %1</h3><p>See what a Transformer heeds.</p>"
                                    "<p>© 2026 The Heed authors. Licensed under the GNU General Public License, "
                                    "version 3 or later.</p>"
                                    "<p>Made with Qt %2, LibTorch %3, QCustomPlot and SentencePiece.</p>")
            .arg(QStringLiteral(HEED_VERSION), QString::fromLatin1(qVersion()), QStringLiteral(HEED_TORCH_VERSION)),
        QMessageBox::Close, window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace heed
