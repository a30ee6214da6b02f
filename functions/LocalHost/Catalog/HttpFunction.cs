using System.Reflection;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Mostrador.LocalHost.Catalog;

/// <summary>A function that answers a route.</summary>
/// <param name="Name">Its name; its place among all others by name decides between routes that match.</param>
/// <param name="Method">What runs.</param>
/// <param name="Pattern">The parsed route.</param>
/// <param name="HttpMethods">Upper-case methods; empty = all.</param>
/// <param name="NeedsMasterKey">Whether the host lets only those pass who have the master key.</param>
public sealed record HttpFunction(
    string Name, MethodInfo Method, RoutePattern Pattern, IReadOnlyList<string> HttpMethods, bool NeedsMasterKey);
