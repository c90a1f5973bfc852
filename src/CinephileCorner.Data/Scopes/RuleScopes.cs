using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Scopes;

/// <summary>What has become of the names in rules.</summary>
public static class RuleScopes
{
    /// <summary>The rule as it is to be asked now: a person who was merged into another is that other, for as long as the merge stands.</summary>
    public static async Task<ReviewRule> AsMergedAsync(this CinephileDbContext db, ReviewRule rule, CancellationToken cancellationToken) =>
        (await db.AsMergedAsync([rule], cancellationToken))[0];

    /// <summary>Many rules at once, in the order given.</summary>
    public static async Task<IReadOnlyList<ReviewRule>> AsMergedAsync(this CinephileDbContext db, IReadOnlyList<ReviewRule> rules, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(rules);
        var slugs = rules.Select(rule => rule.Person).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (slugs.Count == 0)
            return rules;
        var merged = await db.People.AsNoTracking().Where(person => slugs.Contains(person.Slug) && person.CountsAsId != null)
            .Join(db.People, person => person.CountsAsId, into => into.Id, (person, into) => new { person.Slug, Into = into.Slug })
            .ToDictionaryAsync(pair => pair.Slug, pair => pair.Into, StringComparer.Ordinal, cancellationToken);
        return rules.Select(rule => rule.Person is { } slug && merged.TryGetValue(slug, out var into) ? rule with { Person = into } : rule).ToList();
    }
}
