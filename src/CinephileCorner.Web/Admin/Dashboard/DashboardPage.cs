using CinephileCorner.Web.Admin.Auditing;
using CinephileCorner.Web.Admin.Shared;

namespace CinephileCorner.Web.Admin.Dashboard;

/// <summary>What an editor sees first: what to go on with, what is coming, what wants care, what happened.</summary>
public sealed record DashboardPage : AdminPage
{
    public required IReadOnlyList<DashboardRow> Unfinished { get; init; }

    public required IReadOnlyList<DashboardRow> Scheduled { get; init; }

    public required IReadOnlyList<CareRow> Care { get; init; }

    public required IReadOnlyList<AuditRow> Changes { get; init; }
}
