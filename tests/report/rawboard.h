// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rawcases.h"
#include "store/sqlite/connection.h"

#include <QDate>
#include <QMap>

/// The supervisor's board once more, from the rows of both logs and the pack's files alone.
class RawBoard {
public:
    /// The store's file, open for reading, and the pack's folder.
    RawBoard(const store::Connection &sql, const QString &pack);

    /// What `board --json` must say at a moment, msec UTC; lists without an order of their own stand by number. Call with rising moments.
    [[nodiscard]] QJsonObject at(qint64 now);
    /// Of everything that was said, so that nothing is compared with nothing: how often each of these was more than nothing.
    [[nodiscard]] const QMap<QString, int> &seen() const { return m_seen; }

private:
    struct Department {
        QString code;
        int capacity = 0;
    };
    struct Turn {
        QString shift;
        QDate date;
        qint64 from = 0, to = 0;
    };
    struct Given {
        qint64 at = 0;
        QString by, item;
    };
    [[nodiscard]] QList<QStringList> rows(const QString &sql, int columns) const;
    [[nodiscard]] QList<QMap<QString, QString>> csv(const QString &name) const;
    void read();
    [[nodiscard]] Turn turnAt(qint64 now) const;
    [[nodiscard]] QJsonObject head(qint64 now, const QJsonArray &approvals);
    void countPeople(QJsonObject &head, const Turn &turn, qint64 now);
    void countPatrols(QJsonObject &head, const Turn &turn);
    [[nodiscard]] QJsonArray departments(qint64 now);
    [[nodiscard]] QJsonObject department(const Department &of, qint64 now);
    [[nodiscard]] QJsonArray room(const QJsonArray &departments);
    [[nodiscard]] QJsonArray approvals();
    [[nodiscard]] QJsonArray supervised();
    [[nodiscard]] QJsonObject returns(qint64 now);
    [[nodiscard]] QJsonArray rulings(qint64 now, const QList<Given> &given);
    [[nodiscard]] bool isRouted(const rawcases::Case &c, const QString &department, const QJsonArray &routes) const;
    void see(const QString &what, int count) { m_seen[what] += count; }
    const store::Connection &m_sql;
    const QString m_pack;
    std::vector<Department> m_departments;
    QMap<QString, QString> m_itemDepartment;
    rawcases::Cases m_cases;
    qint64 m_read = 0; ///< position in the case log
    QMap<QString, int> m_seen;
};
