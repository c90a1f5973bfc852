namespace CinephileCorner.Web.Admin.Shared;

/// <summary>What every page of the admin area brings for its layout.</summary>
public abstract record AdminPage
{
    /// <summary>Without the site's name.</summary>
    public required string Title { get; init; }

    /// <summary>What was wrong with the form that was sent; none on a page that was merely opened.</summary>
    public FormFaults Faults { get; init; } = FormFaults.None;

    /// <summary>Scripts of this page below <c>js/admin/</c>, as modules; the page works without them.</summary>
    public IReadOnlyList<string> Scripts { get; init; } = [];

    /// <summary>True for the editor, which needs the whole width.</summary>
    public bool IsWide { get; init; }
}
