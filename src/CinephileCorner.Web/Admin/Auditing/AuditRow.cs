namespace CinephileCorner.Web.Admin.Auditing;

/// <summary>One thing that was done.</summary>
public sealed record AuditRow(string By, string Action, string Subject, int? ArticleId, string Ago, string Full);
