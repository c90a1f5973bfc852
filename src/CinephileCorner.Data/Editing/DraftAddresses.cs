using System.Globalization;
using CinephileCorner.Domain;
using CinephileCorner.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Editing;

/// <summary>
/// The address of a draft that was begun here follows its film or its headline until somebody chooses another, or readers
/// know it.
/// </summary>
internal sealed class DraftAddresses(CinephileDbContext db)
{
    /// <summary>What the address would be by film and headline.</summary>
    public static string Of(Article article) => article is { Kind: ArticleKind.Review, Film: { } film }
        ? Slug.From(string.Create(CultureInfo.InvariantCulture, $"{film.Title} {film.Year}")).Value
        : Slug.From(article.Headline).Value;

    /// <summary>Gives the article the address it wants now, if it still had the one it wanted before.</summary>
    /// <param name="previous">What it wanted before.</param>
    public async Task FollowAsync(Article article, string previous, bool isStated, CancellationToken cancellationToken)
    {
        if (isStated || article.WasPublished || article.SourcePath is not null || !IsOf(article.Slug, previous))
            return;
        var wanted = Of(article);
        if (!IsOf(article.Slug, wanted))
            article.MoveTo(article.Kind, await FreeAsync(article.Kind, wanted, article.Id, cancellationToken), ArticleAddress.Of(article.Kind, article.Slug));
    }

    /// <summary>The wanted address, or the next one with a number that nobody has or had.</summary>
    public async Task<Slug> FreeAsync(ArticleKind kind, string wanted, int ownId, CancellationToken cancellationToken)
    {
        for (var number = 1; ; number++)
        {
            var slug = number == 1 ? Slug.From(wanted) : Slug.From(string.Create(CultureInfo.InvariantCulture, $"{Cut(wanted)} {number}"));
            var path = ArticleAddress.Of(kind, slug.Value);
            if (!await db.Articles.AnyAsync(article => article.Id != ownId && article.Kind == kind && article.Slug == slug.Value, cancellationToken)
                && !await db.FormerAddresses.AnyAsync(address => address.Path == path && address.ArticleId != ownId, cancellationToken))
                return slug;
        }
    }

    // “here-2024”, or “here-2024-2” where the first was taken.
    private static bool IsOf(string slug, string wanted) => slug == wanted
        || (slug.StartsWith(Cut(wanted) + "-", StringComparison.Ordinal) && int.TryParse(slug.AsSpan(Cut(wanted).Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 1000);

    private static string Cut(string wanted) => wanted.Length > Slug.MaxLength - 5 ? wanted[..(Slug.MaxLength - 5)].TrimEnd('-') : wanted;
}
