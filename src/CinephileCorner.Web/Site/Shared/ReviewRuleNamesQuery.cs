using CinephileCorner.Data;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Shared;

/// <summary>Finds the names of what rules choose by, among the reviews it is given: a name that only a draft has is none.</summary>
public sealed class ReviewRuleNamesQuery(CinephileDbContext db)
{
    public async Task<ReviewRuleNames> OfAsync(IQueryable<Article> reviews, ReviewRule rule, CancellationToken cancellationToken) =>
        (await OfAsync(reviews, [rule], cancellationToken))[0];

    /// <summary>Of many rules at once, in the order given.</summary>
    public async Task<IReadOnlyList<ReviewRuleNames>> OfAsync(IQueryable<Article> reviews, IReadOnlyList<ReviewRule> rules, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var genres = await NamesAsync(rules.Select(rule => rule.Genre), slugs => db.Genres
            .Where(genre => slugs.Contains(genre.Slug) && db.ArticleGenres.Any(one => one.GenreId == genre.Id && reviews.Any(review => review.Id == one.ArticleId))).Select(genre => new Named(genre.Slug, genre.Name)), cancellationToken);
        var critics = await NamesAsync(rules.Select(rule => rule.Critic), slugs => db.Critics
            .Where(critic => slugs.Contains(critic.Slug) && reviews.Any(review => review.CriticId == critic.Id)).Select(critic => new Named(critic.Slug, critic.Name)), cancellationToken);
        var known = db.People.Where(person => db.Credits.Any(credit => credit.PersonId == person.Id && reviews.Any(review => review.Id == credit.ArticleId)));
        var people = await NamesAsync(rules.Select(rule => rule.Person), slugs => known.Where(person => slugs.Contains(person.Slug)).Select(person => new Named(
            person.Slug, person.Qualifier != null && known.Any(other => other.FoldedName == person.FoldedName && other.Id != person.Id) ? person.Name + " (" + person.Qualifier + ")" : person.Name)), cancellationToken);
        var tags = await NamesAsync(rules.Select(rule => rule.Tag), slugs => db.Tags
            .Where(tag => slugs.Contains(tag.Slug) && db.ArticleTags.Any(one => one.TagId == tag.Id && reviews.Any(review => review.Id == one.ArticleId))).Select(tag => new Named(tag.Slug, tag.Name)), cancellationToken);
        return rules.Select(rule => new ReviewRuleNames(rule, Of(genres, rule.Genre), Of(critics, rule.Critic), Of(people, rule.Person), Of(tags, rule.Tag))).ToList();
    }

    private static string? Of(Dictionary<string, string> names, string? slug) => slug is null ? null : names.GetValueOrDefault(slug);

    private static async Task<Dictionary<string, string>> NamesAsync(IEnumerable<string?> stated, Func<List<string>, IQueryable<Named>> find, CancellationToken cancellationToken)
    {
        var slugs = stated.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return slugs.Count == 0 ? [] : await find(slugs).ToDictionaryAsync(one => one.Slug, one => one.Name, StringComparer.Ordinal, cancellationToken);
    }

    private sealed record Named(string Slug, string Name);
}
