namespace CinephileCorner.Web.Site.Shared;

/// <summary>Where on a page a film's picture stands: that decides how wide it is.</summary>
public enum PicturePlace
{
    /// <summary>Beside the title of a review.</summary>
    Hero,

    /// <summary>Beside the newest review on the home page.</summary>
    Lead,

    /// <summary>On the film's own page.</summary>
    Sheet,

    /// <summary>Among others, two, three or six in a row.</summary>
    Shelf,

    /// <summary>At the beginning of a row of a list.</summary>
    Row,
}
