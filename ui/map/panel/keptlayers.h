// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/layer/layerchoice.h"
#include "map/panel/layerspanel.h"

#include <QObject>
#include <QVariantMap>

namespace live {
class DraftBook;
}

namespace ui::map {

/// A choice of layers as the fields of a draft. What is on and what is off are both said: a layer that a later program has besides keeps its own
/// beginning.
[[nodiscard]] QVariantMap fieldsOf(const LayerChoice &choice);
/// What fieldsOf() wrote. Layers and kinds that nobody knows are left out, figures are bounded, and what is missing is as at first.
[[nodiscard]] LayerChoice choiceOf(const QVariantMap &fields);

/// Exactly these of layerKeys() (map/spec.h), at full strength and in the usual order; the cases of all levels.
[[nodiscard]] LayerChoice choiceOfKeys(const QStringList &keys);

/// Keeps what a person makes of the layers among that person's drafts at this store (live::DraftBook), and brings it back. In the past and for
/// pictures nothing is kept. GUI thread only.
class LayerKeeper final : public QObject {
    Q_OBJECT
public:
    /// Panel and book outlive it; the book is null where nothing is kept.
    LayerKeeper(LayersPanel &panel, live::DraftBook *book, QObject *parent = nullptr);

private:
    void restore();
    void keep();
    LayersPanel &m_panel;
    live::DraftBook *m_book;
    bool m_restoring = false;
};

} // namespace ui::map
