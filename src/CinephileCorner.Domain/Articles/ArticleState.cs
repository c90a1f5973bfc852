namespace CinephileCorner.Domain.Articles;

/// <summary>Where an article stands. Scheduled is no state: it is <see cref="Published"/> with a time still to come.</summary>
public enum ArticleState
{
    Draft = 0,
    Published = 1,
    Withdrawn = 2,

    /// <summary>In the trash, from where it can be restored.</summary>
    Trashed = 3,
}
