using CinephileCorner.Web.Admin.Shared;

namespace CinephileCorner.Web.Admin.Transfer;

/// <summary>Where files are sent in, and where everything is sent out.</summary>
public sealed record ImportPage : AdminPage
{
    /// <summary>Uploads of this editor that wait to be taken in, newest first.</summary>
    public required IReadOnlyList<WaitingUpload> Waiting { get; init; }

    /// <summary>The last imports, newest first.</summary>
    public required IReadOnlyList<ImportRunRow> Runs { get; init; }

    /// <summary>Files that stand against their articles.</summary>
    public required int Conflicts { get; init; }

    /// <summary>Articles that an export would hold.</summary>
    public required int Articles { get; init; }
}
