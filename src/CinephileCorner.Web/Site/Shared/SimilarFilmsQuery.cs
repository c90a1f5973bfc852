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

    /// <summary>None of a large site until its map is made.</summary>
    /// <param name="readerOf">The review whose reader is told; null on the page of the film.</param>
    public async Task<SimilarFilms> LikeAsync(int filmId, int? readerOf, CancellationToken cancellationToken)
    {
        if (await likenesses.GetIfThereAsync(cancellationToken) is not { } map)
            return SimilarFilms.None;
        var like = await proofs.OfAsync(filmId, readerOf, map.Like(filmId, Asked), ShelfSize, clock.UtcNow, cancellationToken);
        var facts = await films.FindAsync([.. like.Select(one => one.FilmId)], cancellationToken);
        return new SimilarFilms(
            [.. like.Where(one => facts.ContainsKey(one.FilmId)).Select(one => CardOf(one, facts[one.FilmId], readerOf))],
            [.. like.Where(one => one.Reasons.Any(reason => reason is Naming or SharedSubjects)).SelectMany(one => one.ReviewsHere.Concat(one.Reviews.Select(review => review.Id))).Distinct()]);
    }

    // It leads to the review that speaks for the film; where it says that one names the other film, to that one.
    private FilmCard CardOf(ProvedLikeness like, FilmFacts film, int? readerOf)
    {
        var chosen = ReasonWords.Chosen(like);
        var named = chosen.OfType<Naming>().FirstOrDefault(naming => !naming.IsHere)?.ReviewId;
        var slug = like.Reviews.FirstOrDefault(review => review.Id == named, like.Reviews[0]).Slug;
        return new FilmCard(film, links.Article(ArticleKind.Review, slug), ReasonWords.Of(like, chosen, readerOf));
    }
}
