using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Web.Site.Shared;

/// <summary>A score in words: “Seven out of ten”, “Seven and a half out of ten”.</summary>
public static class ScoreWords
{
    private static readonly string[] Numbers = ["Nought", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];

    public static string Of(Score score)
    {
        var whole = Numbers[score.Halves / 2];
        if (score.Halves % 2 == 0)
            return whole + " out of ten";
        return (score.Halves == 1 ? "Half a point" : whole + " and a half") + " out of ten";
    }
}
