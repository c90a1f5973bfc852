using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Web.Site.Search;

/// <summary>What the kinds of results are called, in addresses and by readers.</summary>
internal static class SearchParts
{
    /// <summary>As addresses name it: <c>reviews</c>.</summary>
    public static string Word(this SearchPart part) => part.ToString().ToLowerInvariant();

    /// <summary>The part of that name; null for another word.</summary>
    public static SearchPart? Named(string word) => Enum.GetValues<SearchPart>().Where(part => part.Word() == word).Select(part => (SearchPart?)part).FirstOrDefault();

    public static SearchPart Of(ArticleKind kind) => kind switch
    {
        ArticleKind.Review => SearchPart.Reviews,
        ArticleKind.Ranking => SearchPart.Rankings,
        _ => SearchPart.News,
    };
}
