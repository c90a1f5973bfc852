using CinephileCorner.Data;
using CinephileCorner.Data.Scopes;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using CinephileCorner.Web.Site.Shared;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Site.Feeds;

/// <summary>Finds the part of the site an address of a feed names; null when readers know none of that name.</summary>
public sealed class FeedPartQuery(CinephileDbContext db, ReviewRuleNamesQuery names, SiteClock clock, SiteLinks links)
{
    public FeedPart Everything() => new(null, links.Home, "site", articles => articles);

    public FeedPart OfKind(ArticleKind kind)
    {
        var name = kind switch { ArticleKind.Review => "Reviews", ArticleKind.Ranking => "Rankings", _ => "News" };
        return new FeedPart(name, links.List(kind), "kind:" + name, articles => articles.OfKind(kind));
    }

    public async Task<FeedPart?> OfCriticAsync(string slug, CancellationToken cancellationToken)
    {
        var found = await Published.Where(article => article.Critic.Slug == slug)
            .Select(article => new { article.Critic.Id, article.Critic.Name }).FirstOrDefaultAsync(cancellationToken);
        return found is null ? null : new FeedPart(found.Name, links.Critic(slug), $"critic:{found.Id}", articles => articles.Where(article => article.CriticId == found.Id));
    }

    public async Task<FeedPart?> OfGenreAsync(string slug, CancellationToken cancellationToken)
    {
        var found = await Reviews.SelectMany(article => article.Genres).Where(genre => genre.Genre.Slug == slug)
            .Select(genre => new { genre.Genre.Id, genre.Genre.Name }).FirstOrDefaultAsync(cancellationToken);
        return found is null ? null : new FeedPart(found.Name, links.Genre(slug), $"genre:{found.Id}", articles => articles.OfKind(ArticleKind.Review).Where(article => article.Genres.Any(genre => genre.GenreId == found.Id)));
    }

    public async Task<FeedPart?> OfPersonAsync(string slug, CancellationToken cancellationToken)
    {
        var found = await Reviews.SelectMany(article => article.Credits).Where(credit => credit.Person.Slug == slug)
            .Select(credit => new { credit.Person.Id, credit.Person.Name }).FirstOrDefaultAsync(cancellationToken);
        return found is null ? null : new FeedPart(found.Name, links.Person(slug), $"person:{found.Id}", articles => articles.OfKind(ArticleKind.Review).Where(article => article.Credits.Any(credit => credit.PersonId == found.Id)));
    }

    public async Task<FeedPart?> OfListAsync(string slug, CancellationToken cancellationToken)
    {
        var found = await db.SavedLists.AsNoTracking().SingleOrDefaultAsync(list => list.Slug == slug && list.RemovedUtc == null, cancellationToken);
        if (found is null)
            return null;
        var asked = await db.AsMergedAsync(found.Rule, cancellationToken);
        return new FeedPart(found.Title, links.SavedList(slug), $"list:{found.Id}", articles => articles.OfKind(ArticleKind.Review).Matching(asked))
        {
            About = found.Intro.Length > 0 ? found.Intro : (await names.OfAsync(Reviews, asked, cancellationToken)).ToReaders + ".",
            EmptySinceUtc = found.ChangedUtc,
        };
    }

    private IQueryable<Article> Published => db.Articles.AsNoTracking().PublishedAt(clock.UtcNow);

    // As the pages of genres and people do; news may state some too.
    private IQueryable<Article> Reviews => Published.OfKind(ArticleKind.Review);
}
