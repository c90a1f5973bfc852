namespace CinephileCorner.Web.Admin;

/// <summary>What the log says about who was refused; nobody’s address, no secret.</summary>
internal static partial class AdminLog
{
    [LoggerMessage(6101, LogLevel.Warning, "Editor {EditorId} was refused {Method} {Path}: {Why}")]
    public static partial void Refused(this ILogger logger, int editorId, string method, string path, string why);

    [LoggerMessage(6102, LogLevel.Warning, "Another site’s page was refused {Method} {Path}")]
    public static partial void RefusedElsewhere(this ILogger logger, string method, string path);
}
