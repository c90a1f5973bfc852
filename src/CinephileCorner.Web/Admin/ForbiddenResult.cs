namespace CinephileCorner.Web.Admin;

/// <summary>403: signed in, and not allowed to.</summary>
public sealed class ForbiddenResult() : AdminRefusal(StatusCodes.Status403Forbidden, "forbidden", "Your account may not do that. Ask an administrator if it should.");
