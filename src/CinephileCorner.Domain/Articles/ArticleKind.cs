namespace CinephileCorner.Domain.Articles;

/// <summary>What an article is; each kind has its own list and its own part of the address.</summary>
public enum ArticleKind
{
    Review = 0,
    Ranking = 1,
    News = 2,
}
