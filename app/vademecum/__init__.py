"""Vademecum: an offline reference browser for collections of sourced facts and figures."""

__version__ = "0.1.0"
