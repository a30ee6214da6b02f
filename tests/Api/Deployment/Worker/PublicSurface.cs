using System.Reflection;

namespace Mostrador.Api.Tests.Deployment.Worker;

/// What a caller can see of some types, as text: for each type a line that says what it is, and under it one line for each public member.
internal static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(void)] = "void",
    };

    /// The types by their first line, each with its members.
    public static Dictionary<string, IReadOnlyList<string>> Of(IEnumerable<Type> types) => types.ToDictionary(Header, Members);

    /// The same from a file: members are indented, `#` begins a remark.
    public static Dictionary<string, IReadOnlyList<string>> Read(IEnumerable<string> lines)
    {
        var types = new Dictionary<string, IReadOnlyList<string>>();
        List<string> members = [];
        foreach (var line in lines.Where(line => !string.IsNullOrWhiteSpace(line) && !line.StartsWith('#')))
        {
            if (line.StartsWith(' '))
                members.Add(line.Trim());
            else
                types.Add(line.TrimEnd(), members = []);
        }
        return types;
    }

    private static string Header(Type type)
    {
        var usage = type.IsAssignableTo(typeof(Attribute)) ? $" [{Usage(type)}]" : "";
        var parents = new[] { type.BaseType }.Where(parent => parent is not null && parent != typeof(object) && parent != typeof(Enum))
            .Concat(type.IsEnum ? [] : type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? []))
            .Select(parent => Name(parent!)).ToList();
        return $"{Kind(type)} {Name(type)}{(parents.Count > 0 ? " : " : "")}{string.Join(", ", parents)}{usage}";
    }

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static string Usage(Type type)
    {
        var usage = type.GetCustomAttribute<AttributeUsageAttribute>(inherit: true)!;
        return $"{usage.ValidOn}{(usage.AllowMultiple ? "; repeatable" : "")}{(usage.Inherited ? "" : "; not inherited")}";
    }

    private static IReadOnlyList<string> Members(Type type) => type.IsEnum
        ? [.. Enum.GetValues(type).Cast<object>().Select(value => $"{value} = {Convert.ToInt64(value, provider: null)}")]
        :
        [
            .. type.GetConstructors(Declared).Select(constructor => $"new({Parameters(constructor)})"),
            .. type.GetProperties(Declared).Select(Property),
            .. type.GetFields(Declared).Select(field => $"field {Name(field.FieldType)} {field.Name}"),
            .. type.GetMethods(Declared).Where(method => !method.IsSpecialName)
                .Select(method => $"{Name(method.ReturnType)} {method.Name}({Parameters(method)})"),
        ];

    private static string Property(PropertyInfo property)
    {
        var nullable = new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;
        var setter = property.SetMethod is { IsPublic: true } ? " set;" : "";
        return $"{Name(property.PropertyType, nullable)} {property.Name} {{ get;{setter} }}";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var nullable = new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;
        var list = parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "";
        return $"{list}{Name(parameter.ParameterType, nullable)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {Default(parameter)}" : "")}";
    }

    private static object Default(ParameterInfo parameter) =>
        parameter.ParameterType.IsEnum ? Enum.ToObject(parameter.ParameterType, parameter.RawDefaultValue!) : parameter.RawDefaultValue ?? "null";

    private static string Name(Type type, bool nullable) => Nullable.GetUnderlyingType(type) is { } value ? $"{Name(value)}?" : Name(type) + (nullable ? "?" : "");

    private static string Name(Type type) =>
        type.IsArray ? $"{Name(type.GetElementType()!)}[]" : Keywords.GetValueOrDefault(type) ?? type.FullName!;
}
