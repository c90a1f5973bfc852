namespace CinephileCorner.Web.Site.Shared;

/// <summary>Every page's record brings its own head; the layout prints it.</summary>
public interface ISitePage
{
    PageHead Head { get; }
}
