using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CinephileCorner.Web.Admin;

/// <summary>
/// The rule of an admin action: who may call it. Every action carries exactly one, and one that carries none refuses
/// everybody (<see cref="AdminController"/>).
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AllowAttribute(Permission permission) : Attribute, IAuthorizationFilter
{
    public Permission Permission { get; } = permission;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (Permission == Permission.Anyone)
            return;
        var editor = context.HttpContext.RequestServices.GetRequiredService<CurrentEditor>();
        if (!editor.IsSignedIn)
            context.Result = new ChallengeResult();
        else if (Permission != Permission.Account && editor.LacksSecondFactor)
            context.Result = new LackingFactorResult();
        else if (!editor.May(Permission))
            context.Result = new ForbiddenResult();
    }
}
