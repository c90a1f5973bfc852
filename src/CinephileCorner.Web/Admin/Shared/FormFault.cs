namespace CinephileCorner.Web.Admin.Shared;

/// <summary>What is wrong with one field.</summary>
public sealed record FormFault(string Field, string Message);
