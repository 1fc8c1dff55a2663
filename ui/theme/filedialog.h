// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileDialog>
#include <QFileIconProvider>

namespace ui::theme {

/// Icons and kinds by the name alone. Qt's own look into every file of a folder, and a process that closes any file of the store's gives up all locks
/// that it holds on the store: the next console to be closed would then take the write-ahead log away.
class IconsByName final : public QFileIconProvider {
public:
    using QFileIconProvider::icon;
    [[nodiscard]] QIcon icon(const QFileInfo &info) const override { return icon(info.isDir() ? Folder : File); }
    [[nodiscard]] QString type(const QFileInfo &info) const override { return info.isDir() ? QString() : info.suffix().toUpper(); }
};

/// What every dialog that lists a folder is set up with. GUI thread.
inline void neverLookInside(QFileDialog &dialog)
{
    static IconsByName icons; // the dialog's reading thread asks it until the very end
    dialog.setOption(QFileDialog::DontUseNativeDialog);
    dialog.setIconProvider(&icons);
}

} // namespace ui::theme
