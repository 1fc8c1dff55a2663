// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/pack/jsonkeys.h"

#include <nlohmann/json.hpp>

#include <QSet>
#include <QString>

#include <vector>

namespace region {

namespace {

using Json = nlohmann::json;

/// Follows the tokens and knows where it stands. The library calls the functions of the base by name.
class KeyWatch final : public nlohmann::json_sax<Json> {
public:
    QStringList found;

    bool null() override { return step(); }
    bool boolean(bool) override { return step(); }
    bool number_integer(number_integer_t) override { return step(); }
    bool number_unsigned(number_unsigned_t) override { return step(); }
    bool number_float(number_float_t, const string_t &) override { return step(); }
    bool string(string_t &) override { return step(); }
    bool binary(binary_t &) override { return step(); }
    bool start_object(std::size_t) override { return enter(false); }
    bool start_array(std::size_t) override { return enter(true); }
    bool end_object() override { return leave(); }
    bool end_array() override { return leave(); }
    bool key(string_t &name) override
    {
        Level &level = m_levels.back();
        level.key = QString::fromStdString(name);
        if (level.keys.contains(level.key))
            found.append(pointer());
        level.keys.insert(level.key);
        return true;
    }
    bool parse_error(std::size_t, const std::string &, const nlohmann::detail::exception &) override { return false; }

private:
    struct Level {
        bool isArray = false;
        qsizetype index = 0; ///< of the element that is being read
        QString key;
        QSet<QString> keys;
    };
    bool step()
    {
        if (!m_levels.empty() && m_levels.back().isArray)
            ++m_levels.back().index;
        return true;
    }
    bool enter(bool isArray)
    {
        m_levels.push_back({isArray, 0, {}, {}});
        return true;
    }
    bool leave()
    {
        m_levels.pop_back();
        return step();
    }
    [[nodiscard]] QString pointer() const
    {
        QString pointer;
        for (const Level &level : m_levels) {
            QString step = level.isArray ? QString::number(level.index) : level.key;
            pointer += QLatin1Char('/') + step.replace(QLatin1Char('~'), QLatin1String("~0")).replace(QLatin1Char('/'), QLatin1String("~1"));
        }
        return pointer;
    }
    std::vector<Level> m_levels;
};

} // namespace

QStringList doubleKeys(const QByteArray &json)
{
    KeyWatch watch;
    const bool isWhole = Json::sax_parse(json.begin(), json.end(), &watch);
    return isWhole ? watch.found : QStringList();
}

} // namespace region
