namespace CinephileCorner.Web.Admin;

/// <summary>How an admin request wants to be answered.</summary>
internal static class RequestForms
{
    /// <summary>True for the admin's own scripts; a browser that follows a link or sends a form wants a page.</summary>
    public static bool WantsJson(this HttpRequest request) => request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase);
}
