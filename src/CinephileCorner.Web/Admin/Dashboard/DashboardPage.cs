using CinephileCorner.Web.Admin.Shared;

namespace CinephileCorner.Web.Admin.Dashboard;

/// <summary>What an editor sees first.</summary>
public sealed record DashboardPage : AdminPage;
