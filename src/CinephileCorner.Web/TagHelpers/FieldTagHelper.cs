using CinephileCorner.Web.Admin.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CinephileCorner.Web.TagHelpers;

/// <summary>
/// A field of an admin form: label above, hint, error, all joined to the control by <c>aria-describedby</c>. Attributes that
/// are not its own (<c>autocomplete</c>, <c>required</c>, <c>maxlength</c>) go to the control. <c>type</c> may be <c>textarea</c>
/// or, with <c>options</c>, <c>select</c>.
/// </summary>
[HtmlTargetElement("field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper : TagHelper
{
    /// <summary>Name of the control, and its id.</summary>
    public string Name { get; set; } = "";

    /// <summary>Null to use the name as id.</summary>
    public string? Id { get; set; }

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    public string? Value { get; set; }

    public string Type { get; set; } = "text";

    public int Rows { get; set; } = 3;

    public IEnumerable<SelectListItem>? Options { get; set; }

    public FormFaults? Faults { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var id = Id ?? Name;
        var fault = Faults?.Of(id);
        var control = Control(id);
        foreach (var attribute in output.Attributes)
            control.MergeAttribute(attribute.Name, attribute.ValueStyle == HtmlAttributeValueStyle.Minimized ? attribute.Name : attribute.Value?.ToString() ?? "", replaceExisting: true);
        output.Attributes.Clear();
        var described = string.Join(' ', new[] { Hint is null ? null : id + "-hint", fault is null ? null : id + "-error" }.OfType<string>());
        if (described.Length > 0)
            control.MergeAttribute("aria-describedby", described);
        if (fault is not null)
            control.MergeAttribute("aria-invalid", "true");

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field");
        output.Content.AppendHtml(Element("label", Label, ("for", id)));
        if (Hint is not null)
            output.Content.AppendHtml(Element("p", Hint, ("class", "hint"), ("id", id + "-hint")));
        if (fault is not null)
        {
            var error = Element("p", "", ("class", "error"), ("id", id + "-error"));
            error.InnerHtml.AppendHtml(Element("span", "Error: ", ("class", "vh")));
            error.InnerHtml.Append(fault);
            output.Content.AppendHtml(error);
        }
        output.Content.AppendHtml(control);
    }

    private TagBuilder Control(string id)
    {
        var control = new TagBuilder(Options is not null ? "select" : Type == "textarea" ? "textarea" : "input");
        control.MergeAttribute("id", id);
        control.MergeAttribute("name", Name);
        if (Options is not null)
        {
            foreach (var option in Options)
                control.InnerHtml.AppendHtml(OptionOf(option));
        }
        else if (Type == "textarea")
        {
            control.MergeAttribute("rows", Rows.ToString(System.Globalization.CultureInfo.InvariantCulture));
            // A line end right after the tag is not part of the value.
            control.InnerHtml.Append("\n" + Value);
        }
        else
        {
            control.TagRenderMode = TagRenderMode.SelfClosing;
            control.MergeAttribute("type", Type);
            if (Value is not null)
                control.MergeAttribute("value", Value);
        }
        return control;
    }

    private TagBuilder OptionOf(SelectListItem item)
    {
        var option = Element("option", item.Text, ("value", item.Value));
        if (item.Selected || (Value is not null && string.Equals(item.Value, Value, StringComparison.Ordinal)))
            option.MergeAttribute("selected", "selected");
        return option;
    }

    private static TagBuilder Element(string name, string text, params (string Name, string Value)[] attributes)
    {
        var element = new TagBuilder(name);
        foreach (var (attribute, value) in attributes)
            element.MergeAttribute(attribute, value);
        element.InnerHtml.Append(text);
        return element;
    }
}
