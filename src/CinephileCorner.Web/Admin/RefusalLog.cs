using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CinephileCorner.Web.Admin;

/// <summary>Writes to the log whom the admin area refused what. Before anything makes a page of the refusal, or keeps its text.</summary>
internal sealed class RefusalLog(ILogger<RefusalLog> logger) : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        var why = context.Result switch
        {
            ForbiddenResult => "not theirs to do",
            IAntiforgeryValidationFailedResult => "a token that is missing, stale or another’s",
            _ => null,
        };
        if (why is null)
            return;
        var http = context.HttpContext;
        // Encoded, so that an address cannot end a line.
        logger.Refused(http.RequestServices.GetRequiredService<CurrentEditor>().Id, http.Request.Method, http.Request.Path.ToUriComponent(), why);
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
