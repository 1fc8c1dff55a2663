// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile/part/section.h"
#include "domain/case/case.h"
#include "region/region.h"

#include <vector>

namespace ui::casefile {

/// The plain facts of a case in two columns; the rest of a long value stands in the tool tip.
class FieldsBox final : public Section {
    Q_OBJECT
public:
    FieldsBox(const theme::Theme &theme, QWidget *parent = nullptr);

    struct Field {
        QString label, value;
        bool strong = false;
        bool whole = false; ///< takes the whole width and as many lines as it needs
        QString tip{};      ///< says more than the value; empty: the value
        friend bool operator==(const Field &, const Field &) = default;
    };
    void setFields(std::vector<Field> fields);
    /// A widget that stands in the cell after the plain fields; wide: in a line of its own.
    void setCorner(QWidget *corner) { m_corner = corner; }
    void setCornerWide(bool wide);
    [[nodiscard]] const std::vector<Field> &fields() const { return m_fields; }
    [[nodiscard]] theme::SpokenParts spokenParts() const override;

protected:
    [[nodiscard]] int bodyHeight(int width) const override;
    void paintBody(QPainter &painter, const QRectF &box) override;
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Place {
        QRectF box;
        QStringList lines;
    };
    struct Plan {
        std::vector<Place> places; ///< by field
        QRectF corner;
        qreal bottom = 0;
    };
    [[nodiscard]] Plan plan(qreal width) const;
    void putCorner();
    [[nodiscard]] qreal labelWidth() const;
    std::vector<Field> m_fields;
    QWidget *m_corner = nullptr;
    bool m_cornerWide = false;
};

/// What the file says of a case at the moment `now`, names instead of codes. The caller is not among it (see ContactBox).
[[nodiscard]] std::vector<FieldsBox::Field> fieldsOf(const domain::Case &c, const region::Region &region, base::Instant now,
                                                     const QString &number = {});

} // namespace ui::casefile
