namespace CinephileCorner.Web.Site.Shared;

/// <summary>Likenesses by review.</summary>
internal static class Likenesses
{
    /// <summary>That of the review, begun when it is first asked for.</summary>
    public static Likeness At(this Dictionary<int, Likeness> likenesses, int reviewId)
    {
        if (!likenesses.TryGetValue(reviewId, out var likeness))
            likenesses[reviewId] = likeness = new Likeness();
        return likeness;
    }
}
