using CinephileCorner.Data.Discovery;
using CinephileCorner.Data.Discovery.Likenesses;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;

namespace CinephileCorner.Web.Site.Shared;

/// <summary>
/// Films like one film, and why. Which they may be says a map kept in memory; whether they are still there for readers, and what
/// they share, is asked of the store.
/// </summary>
public sealed class SimilarFilmsQuery(Kept<LikenessMap> likenesses, LikenessProofs proofs, FilmFactsQuery films, SiteClock clock, SiteLinks links)
{
    private const int ShelfSize = 6;

    // Some that the map names may be gone by now.
    private const int Asked = ShelfSize + 2;

    public async Task<SimilarFilms> LikeAsync(int filmId, CancellationToken cancellationToken)
    {
        if (await likenesses.GetIfThereAsync(cancellationToken) is not { } map)
            return SimilarFilms.None;
        var like = await proofs.OfAsync(filmId, map.Like(filmId, Asked), ShelfSize, clock.UtcNow, cancellationToken);
        var facts = await films.FindAsync([.. like.Select(one => one.FilmId)], cancellationToken);
        return new SimilarFilms(
            [.. like.Where(one => facts.ContainsKey(one.FilmId)).Select(one => new FilmCard(facts[one.FilmId], links.Article(ArticleKind.Review, one.Slug), ReasonWords.Of(one)))],
            [.. like.Where(one => one.Reasons.Any(reason => reason is Naming or SharedSubjects)).SelectMany(one => one.ReviewIds).Distinct()]);
    }
}
