using CinephileCorner.Web.Admin.Auditing;
using CinephileCorner.Web.Admin.Shared;

namespace CinephileCorner.Web.Admin.Dashboard;

/// <summary>What an editor sees first: what to go on with, what is coming, what wants care, what happened.</summary>
public sealed record DashboardPage : AdminPage
{
    /// <summary>The editor's own, last touched first.</summary>
    public required IReadOnlyList<DashboardRow> Unfinished { get; init; }

    /// <summary>Lists of what does not stand here.</summary>
    public required IReadOnlyList<CareRow> UnfinishedLists { get; init; }

    public required IReadOnlyList<DashboardRow> Scheduled { get; init; }

    /// <summary>The list of all that is scheduled; null when all of it stands here.</summary>
    public required CareRow? ScheduledList { get; init; }

    public required IReadOnlyList<CareRow> Care { get; init; }

    public required IReadOnlyList<AuditRow> Changes { get; init; }
}
