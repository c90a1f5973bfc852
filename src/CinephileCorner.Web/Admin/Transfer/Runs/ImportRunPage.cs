using CinephileCorner.Data.Transfer;
using CinephileCorner.Web.Admin.Shared;

namespace CinephileCorner.Web.Admin.Transfer.Runs;

/// <summary>What an import did.</summary>
public sealed record ImportRunPage : AdminPage
{
    public required ImportRunRow Run { get; init; }

    public required ReportView View { get; init; }

    /// <summary>What was added, changed, refused or stands in conflict; the first hundred.</summary>
    public required IReadOnlyList<ImportedFile> Files { get; init; }

    /// <summary>Files that stand against their articles now.</summary>
    public required int Conflicts { get; init; }
}
