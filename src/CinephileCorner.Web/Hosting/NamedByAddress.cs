using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CinephileCorner.Web.Hosting;

/// <summary>What an address names is meant: a field of the same name in a form or a query does not make it another.</summary>
internal sealed class NamedByAddress : IActionModelConvention
{
    public void Apply(ActionModel action)
    {
        var names = action.Selectors.Select(selector => selector.AttributeRouteModel?.Template ?? "").ToList();
        foreach (var parameter in action.Parameters.Where(parameter => parameter.BindingInfo?.BindingSource is null && names.Exists(name => Names(name, parameter.Name))))
        {
            parameter.BindingInfo ??= new BindingInfo();
            parameter.BindingInfo.BindingSource = BindingSource.Path;
        }
    }

    private static bool Names(string template, string parameter) =>
        template.Contains("{" + parameter + "}", StringComparison.OrdinalIgnoreCase) || template.Contains("{" + parameter + ":", StringComparison.OrdinalIgnoreCase);
}
