namespace CinephileCorner.Web.Admin.Transfer;

/// <summary>An upload that waits to be taken in.</summary>
public sealed record WaitingUpload(string Id, string Name, DateTime AtUtc);
