using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Site.Shared;

namespace CinephileCorner.Web.Site.People;

/// <summary>A film that somebody worked on.</summary>
/// <param name="Jobs">In the order of credits, each with whom an actor plays: “Director, actor as Herself”.</param>
/// <param name="Score">Of the lead review.</param>
/// <param name="Reviews">Our reviews of it, the lead first; of many the lead alone.</param>
/// <param name="MoreReviews">How many the film’s page has besides.</param>
public sealed record PersonWork(FilmFacts Film, string Jobs, Score? Score, IReadOnlyList<NamedLink> Reviews, int MoreReviews);
