using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Mostrador.App;

namespace Mostrador.Api.Tests.Deployment;

/// <summary>The attributes of the app's functions: on their parameters, their methods and what they return.</summary>
internal static class FunctionAttributes
{
    private static readonly IReadOnlyList<MethodInfo> Functions =
    [
        .. typeof(MostradorServices).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.IsDefined(typeof(FunctionAttribute))),
    ];

    /// <summary>Every binding of one kind.</summary>
    public static IReadOnlyList<T> Of<T>()
        where T : Attribute => [.. All.OfType<T>()];

    /// <summary>The text of every property of every binding.</summary>
    public static IReadOnlyList<string> Texts =>
    [
        .. from attribute in All
           from property in attribute.GetType().GetProperties()
           where property.PropertyType == typeof(string) && property.GetIndexParameters().Length == 0
           let text = (string?)property.GetValue(attribute)
           where text is not null
           select text,
    ];

    /// <summary>The connections that bindings name.</summary>
    public static IReadOnlyList<string> Connections =>
    [
        .. (from attribute in All
            from property in attribute.GetType().GetProperties()
            where property.Name.EndsWith("Connection", StringComparison.Ordinal)
            let name = (string?)property.GetValue(attribute)
            where name is not null
            select name).Distinct(),
    ];

    private static IEnumerable<Attribute> All =>
        from function in Functions
        from attribute in function.GetCustomAttributes()
            .Concat(function.GetParameters().SelectMany(parameter => parameter.GetCustomAttributes()))
            .Concat(Returned(function.ReturnType).GetProperties().SelectMany(property => property.GetCustomAttributes()))
        where attribute.GetType().Namespace!.StartsWith("Microsoft.Azure.Functions.Worker", StringComparison.Ordinal)
        select attribute;

    private static Type Returned(Type type) => type.IsGenericType ? type.GetGenericArguments()[0] : type;
}
