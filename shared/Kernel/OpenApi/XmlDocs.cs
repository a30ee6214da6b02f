using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Mostrador.Kernel.OpenApi;

/// <summary>
/// The XML documentation of assemblies, read from the files beside them. A file that is missing or damaged costs its texts
/// and nothing else.
/// </summary>
public sealed partial class XmlDocs
{
    private const char Paragraph = '\u2029';
    private readonly Dictionary<string, XElement> _members = [];

    /// <summary>The documentation of some assemblies.</summary>
    public static XmlDocs Of(params IEnumerable<Assembly> assemblies) =>
        Read(assemblies.Select(assembly => Path.Combine(AppContext.BaseDirectory, $"{assembly.GetName().Name}.xml")));

    /// <summary>The documentation in some files.</summary>
    public static XmlDocs Read(params IEnumerable<string> files)
    {
        var docs = new XmlDocs();
        foreach (var file in files.Where(File.Exists))
            docs.Add(file);
        return docs;
    }

    /// <summary>Summary of a type, as Markdown; null when it has none.</summary>
    public string? Summary(Type type) => Text($"T:{NameOf(type)}", "summary");

    /// <summary>Summary of a method; overloads share that of the first.</summary>
    public string? Summary(MethodInfo method) => Text($"M:{NameOf(method.DeclaringType!)}.{method.Name}", "summary");

    /// <summary>Remarks on a method.</summary>
    public string? Remarks(MethodInfo method) => Text($"M:{NameOf(method.DeclaringType!)}.{method.Name}", "remarks");

    /// <summary>Summary of a property, which may be a parameter of its record.</summary>
    public string? Summary(PropertyInfo property) => Text($"P:{NameOf(property.DeclaringType!)}.{property.Name}", "summary");

    private void Add(string file)
    {
        try
        {
            foreach (var member in XDocument.Load(file).Descendants("member"))
                _members.TryAdd(member.Attribute("name")?.Value.Split('(')[0] ?? "", member);
        }
        catch (Exception unreadable) when (unreadable is XmlException or IOException or UnauthorizedAccessException)
        {
            // The documentation then says less.
        }
    }

    private string? Text(string member, string tag) =>
        _members.TryGetValue(member, out var element) && element.Element(tag) is { } found && Markdown(found) is { Length: > 0 } text ? text : null;

    private static string NameOf(Type type) => type.FullName!.Replace('+', '.');

    // References to the contract are for readers of the code.
    private static string Markdown(XElement element)
    {
        var paragraphs = ContractReference().Replace(Flatten(element), "").Split(Paragraph);
        return string.Join("\n\n", paragraphs.Select(text => Blanks().Replace(text, " ").Trim()).Where(text => text.Length > 0));
    }

    private static string Flatten(XElement element)
    {
        var text = new StringBuilder();
        foreach (var node in element.Nodes())
        {
            _ = node switch
            {
                XText plain => text.Append(plain.Value),
                XElement { Name.LocalName: "c" } code => text.Append('`').Append(code.Value).Append('`'),
                XElement { Name.LocalName: "para" } para => text.Append(Paragraph).Append(Flatten(para)).Append(Paragraph),
                XElement reference when reference.Attribute("cref") is { Value: var cref } => text.Append('`').Append(LastName(cref)).Append('`'),
                XElement parameter when parameter.Attribute("name") is { Value: var name } => text.Append('`').Append(name).Append('`'),
                XElement other => text.Append(Flatten(other)),
                _ => text,
            };
        }

        return text.ToString();
    }

    private static string LastName(string cref) => cref.Split('(')[0].Split('.', ':')[^1];

    [GeneratedRegex(@"\s*\(contract [^)]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex ContractReference();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
