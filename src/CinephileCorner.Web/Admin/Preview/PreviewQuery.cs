using CinephileCorner.Data;
using CinephileCorner.Data.Editing;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Admin.Articles;
using CinephileCorner.Web.Admin.Articles.DraftLinks;
using CinephileCorner.Web.Site.News;
using CinephileCorner.Web.Site.Rankings;
using CinephileCorner.Web.Site.Reviews;
using CinephileCorner.Web.Site.Shared;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.Preview;

/// <summary>Asks the readers' own queries for a page that is not published.</summary>
public sealed class PreviewQuery(CinephileDbContext db, ArticleRehearsal rehearsal, ReviewPageQuery reviews, RankingPageQuery rankings, NewsPageQuery news, CurrentEditor me)
{
    /// <summary>Null when there is no such article, or the editor may not change it.</summary>
    public async Task<Previewed?> OfTextAsync(int? id, ArticleKind kind, string text, CancellationToken cancellationToken)
    {
        if (id is not null)
        {
            var criticId = await db.Articles.Where(article => article.Id == id).Select(article => (int?)article.CriticId).SingleOrDefaultAsync(cancellationToken);
            if (criticId is not { } critic || !me.MayEdit(critic))
                return null;
        }
        return await RehearsedAsync(id, kind, text, cancellationToken);
    }

    /// <summary>Null when no draft link has that secret, or its article is in the trash.</summary>
    public async Task<(Previewed Seen, int ArticleId)?> OfSecretAsync(string secret, CancellationToken cancellationToken)
    {
        var hash = DraftLinkDesk.HashOf(secret);
        var article = await db.DraftLinks.AsNoTracking().Where(link => link.SecretHash == hash && link.RevokedUtc == null)
            .Join(db.Articles, link => link.ArticleId, one => one.Id, (_, one) => new { one.Id, one.Kind, one.State }).SingleOrDefaultAsync(cancellationToken);
        return article is null or { State: ArticleState.Trashed } ? null : (await RehearsedAsync(article.Id, article.Kind, text: null, cancellationToken), article.Id);
    }

    private async Task<Previewed> RehearsedAsync(int? id, ArticleKind kind, string? text, CancellationToken cancellationToken)
    {
        var (seen, problems) = await rehearsal.ShowAsync(id, kind, text, (of, slug) => PageAsync(of, slug, cancellationToken), cancellationToken);
        return seen is null
            ? new Previewed("", "", null, [.. problems.Where(problem => problem.Severity == Content.Severity.Error).Select(CheckedProblem.Of)])
            : seen;
    }

    private async Task<Previewed?> PageAsync(ArticleKind kind, string slug, CancellationToken cancellationToken) => kind switch
    {
        ArticleKind.Review when await reviews.FindAsync(slug, cancellationToken) is { } found => Of<ReviewController>("Review", found.Page with { Head = Hidden(found.Page.Head) }),
        ArticleKind.Ranking when await rankings.FindAsync(slug, RankingReading.AsWritten, cancellationToken) is { } found => Of<RankingsController>("Ranking", found.Page with { Head = Hidden(found.Page.Head) }),
        ArticleKind.News when await news.FindAsync(slug, cancellationToken) is { } found => Of<NewsController>("News", found.Page with { Head = Hidden(found.Page.Head) }),
        _ => null,
    };

    private static Previewed Of<TController>(string view, ISitePage page) => new(view, typeof(TController).Namespace!, page, []);

    // No search engine, feed or card has any business with it.
    private static PageHead Hidden(PageHead head) => head with { Indexed = false, StructuredData = null, Source = null, FeedsOf = null, Card = null };
}
