using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Scopes;

/// <summary>What has become of the names in a rule.</summary>
public static class RuleScopes
{
    /// <summary>The rule as it is to be asked now: a person who was merged into another is that other, for as long as the merge stands.</summary>
    public static async Task<ReviewRule> AsMergedAsync(this CinephileDbContext db, ReviewRule rule, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(rule);
        if (rule.Person is not { } slug)
            return rule;
        var counts = db.People.Where(person => person.Slug == slug && person.CountsAsId != null).Select(person => person.CountsAsId);
        return await db.People.AsNoTracking().Where(person => counts.Contains(person.Id)).Select(person => person.Slug).FirstOrDefaultAsync(cancellationToken) is { } merged ? rule with { Person = merged } : rule;
    }
}
